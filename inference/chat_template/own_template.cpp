// SPDX-License-Identifier: Apache-2.0
#include "inference/chat_template/own_template.h"

#include <optional>
#include <utility>

#include "inference/base/local_time.h"
#include "inference/chat_template/jinja/template.h"
#include "inference/chat_template/pinned_template.h"
#include "inference/chat_template/prompt_builder.h"
#include "inference/chat_template/rendering.h"
#include "inference/tokenizer/utf8.h"

namespace onebit {
namespace {

using jinja::Value;

/// Names of the vocabulary that templates ask for.
struct SpecialNames {
    std::string bos, eos, pad, unknown;
};

std::string pieceAt(const gguf::File& file, std::optional<std::uint64_t> id) {
    const auto* pieces = file.strings("tokenizer.ggml.tokens");
    if (pieces == nullptr || !id || *id >= pieces->size()) return {};
    return std::string((*pieces)[*id]);
}

SpecialNames specialNames(const gguf::File& file, const Tokenizer& tokenizer) {
    const auto known = [](std::optional<Token> id) {
        return id ? std::optional(static_cast<std::uint64_t>(*id)) : std::nullopt;
    };
    return {pieceAt(file, known(tokenizer.bos())), pieceAt(file, known(tokenizer.eos())),
            pieceAt(file, file.unsignedInteger("tokenizer.ggml.padding_token_id")),
            pieceAt(file, file.unsignedInteger("tokenizer.ggml.unknown_token_id"))};
}

Result<PieceMatcher> controlPieces(const gguf::File& file, const Tokenizer& tokenizer) {
    std::vector<std::pair<std::string, Token>> controls;
    const auto* pieces = file.strings("tokenizer.ggml.tokens");
    for (std::size_t i = 0; pieces != nullptr && i < pieces->size(); ++i) {
        const std::string_view piece = (*pieces)[i];
        const auto id = static_cast<Token>(i);
        if (piece.empty() || piece.size() > PieceMatcher::kLongestPiece) continue;
        // Of equal pieces the one that the vocabulary finds.
        if (tokenizer.kind(id) == TokenKind::kControl && tokenizer.find(piece) == id)
            controls.emplace_back(std::string(piece), id);
    }
    return PieceMatcher::make(std::move(controls));
}

/// What a template does, found out by rendering small chats.
struct Findings {
    bool supportsSystemPrompt = false;
    std::optional<Token> endOfReply;
};

class OwnTemplate final : public ChatTemplate {
  public:
    OwnTemplate(jinja::Template parsed, SpecialNames names, PieceMatcher controls,
                const std::shared_ptr<const Tokenizer>& tokenizer, const TemplateRow& family)
        : m_template(std::move(parsed)),
          m_names(std::move(names)),
          m_controls(std::move(controls)),
          m_tokenizer(tokenizer),
          m_fallback(family, tokenizer, std::string()) {}

    std::string_view name() const override { return "own"; }
    std::string_view source() const override { return "the model's own"; }
    bool supportsSystemPrompt() const override { return m_findings.supportsSystemPrompt; }
    std::span<const std::string_view> stopStrings() const override {
        // Those of the plain dialogue belong to it alone.
        return m_fallback.name() == templateTable().back().name ? std::span<const std::string_view>()
                                                                : m_fallback.stopStrings();
    }
    bool endsTurn(Token id) const override { return m_findings.endOfReply == id; }

    Result<std::vector<Token>> render(std::span<const ChatMessage> messages,
                                      const ChatOptions& options) const override {
        const Result<MarkedText> text = written(adapted(messages), options, true);
        if (!text) return m_fallback.render(messages, options);
        PromptBuilder prompt(*m_tokenizer);
        prompt.marked(*text, m_controls);
        Result<std::vector<Token>> ids = prompt.finish();
        // Some templates leave it to the tokenizer.
        const std::optional<Token> bos = m_tokenizer->addsBos() ? m_tokenizer->bos() : std::nullopt;
        if (ids && bos && (ids->empty() || ids->front() != *bos)) ids->insert(ids->begin(), *bos);
        return ids;
    }

    std::string fallbackReason(std::span<const ChatMessage> messages,
                               const ChatOptions& options) const override {
        const Result<MarkedText> text = written(adapted(messages), options, true);
        return text ? std::string() : text.error().detail;
    }

    /// Renders small chats; an error if they show that the template cannot be used.
    Result<void> probe();

  private:
    using Messages = std::vector<ChatMessage>;

    /// Without system messages where the template has no place for them: their text goes before that of the
    /// next message of the user.
    Messages adapted(std::span<const ChatMessage> messages) const {
        if (m_findings.supportsSystemPrompt) return {messages.begin(), messages.end()};
        Messages result;
        std::string instructions;
        for (const ChatMessage& message : messages) {
            if (message.role == Role::kSystem) {
                instructions += message.text + "\n\n";
                continue;
            }
            result.push_back(message);
            if (message.role != Role::kUser) continue;
            result.back().text.insert(0, instructions);
            instructions.clear();
        }
        return result;
    }

    Result<MarkedText> written(const Messages& messages, const ChatOptions& options, bool opensReply) const {
        std::vector<Value> chat;
        for (const ChatMessage& message : messages) {
            if (!isUtf8(message.text)) return fail(ErrorCode::kInvalidText);
            chat.push_back(Value::mapping({
                {Value::text("role"), Value::text(std::string(rendering::roleName(message.role)))},
                {Value::text("content"), Value::text(message.text, Origin::kTyped)},
            }));
        }
        const jinja::Variables variables = {
            {"messages", Value::list(std::move(chat))},
            {"tools", Value::none()},
            {"documents", Value::none()},
            {"add_generation_prompt", Value::boolean(opensReply)},
            {"enable_thinking", Value::boolean(options.thinking)},
            {"thinking", Value::boolean(options.thinking)},
            {"bos_token", Value::text(m_names.bos)},
            {"eos_token", Value::text(m_names.eos)},
            {"pad_token", Value::text(m_names.pad)},
            {"unk_token", Value::text(m_names.unknown)},
        };
        return m_template.render(variables, localTime());
    }

    /// The control token behind the first occurrence of typed `reply`, before anything else that was typed.
    std::optional<Token> controlBehind(const MarkedText& text, std::string_view reply) const;

    jinja::Template m_template;
    SpecialNames m_names;
    PieceMatcher m_controls;
    std::shared_ptr<const Tokenizer> m_tokenizer;
    PinnedTemplate m_fallback;
    Findings m_findings;
};

/// True if all of `said` was written, as typed text.
bool holds(const MarkedText& text, std::string_view said) {
    const std::size_t at = text.bytes().find(said);
    return at != std::string::npos && text.originAt(at) == Origin::kTyped;
}

std::optional<Token> OwnTemplate::controlBehind(const MarkedText& text, std::string_view reply) const {
    const std::string_view bytes = text.bytes();
    for (std::size_t i = 0; i < text.typed().size(); ++i) {
        const auto [begin, end] = text.typed()[i];
        if (bytes.substr(begin, end - begin) != reply) continue;
        const std::size_t next = i + 1 < text.typed().size() ? text.typed()[i + 1].begin : bytes.size();
        for (const PieceMatcher::Part& part : m_controls.split(bytes.substr(end, next - end)))
            if (part.id) return part.id;
    }
    return std::nullopt;
}

Result<void> OwnTemplate::probe() {
    constexpr const char* kQuestion = "Which colour?";
    constexpr const char* kReply = "Green.";
    constexpr const char* kInstructions = "Answer briefly.";
    m_findings.supportsSystemPrompt = true;
    const Result<MarkedText> question = written({{Role::kUser, kQuestion}}, {}, true);
    if (!question) return tl::unexpected(question.error());
    if (!holds(*question, kQuestion))
        return fail(ErrorCode::kInvalidArgument, "it leaves out what the user says");

    const Result<MarkedText> dialogue =
        written({{Role::kUser, kQuestion}, {Role::kAssistant, kReply}, {Role::kUser, kQuestion}}, {}, true);
    if (!dialogue) return tl::unexpected(dialogue.error());
    m_findings.endOfReply = controlBehind(*dialogue, kReply);

    const Result<MarkedText> instructed =
        written({{Role::kSystem, kInstructions}, {Role::kUser, kQuestion}}, {}, true);
    m_findings.supportsSystemPrompt = instructed && holds(*instructed, kInstructions);
    return {};
}

}  // namespace

Result<std::shared_ptr<const ChatTemplate>> makeOwnTemplate(
    const gguf::File& file, const TemplateRow& family, const std::shared_ptr<const Tokenizer>& tokenizer) {
    auto parsed = jinja::Template::parse(file.string("tokenizer.chat_template").value_or(""));
    if (!parsed) return tl::unexpected(parsed.error());
    auto controls = controlPieces(file, *tokenizer);
    if (!controls) return tl::unexpected(controls.error());
    auto result = std::make_shared<OwnTemplate>(std::move(*parsed), specialNames(file, *tokenizer),
                                                std::move(*controls), tokenizer, family);
    if (const auto usable = result->probe(); !usable) return tl::unexpected(usable.error());
    return result;
}

}  // namespace onebit
