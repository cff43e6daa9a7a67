// SPDX-License-Identifier: Apache-2.0
#include "inference/chat_template/jinja/parser.h"

#include <algorithm>
#include <array>
#include <utility>

#include "inference/chat_template/jinja/expression_parser.h"
#include "inference/chat_template/jinja/lexeme_stream.h"

namespace onebit::jinja {
namespace {

using StatementPointer = std::unique_ptr<Statement>;

class Parser {
  public:
    explicit Parser(std::string_view source) : m_stream(lex(source)), m_expressions(m_stream) {}

    Block run() {
        Block body = block({});
        if (!m_stream.is(LexemeKind::kEnd)) m_stream.fail("unexpected end of a block");
        return body;
    }

  private:
    struct Keyword {
        std::string_view name;
        void (Parser::*parse)(Statement& statement);
    };
    static const std::array<Keyword, 10> kKeywords;

    /// Statements up to a tag that begins with one of `ends`, whose name is then current, or up to the end.
    Block block(std::initializer_list<std::string_view> ends) {
        if (++m_nesting > kMostBlocks) m_stream.fail("blocks are nested too deeply");
        Block body;
        while (!m_stream.is(LexemeKind::kEnd)) {
            if (m_stream.is(LexemeKind::kBlockBegin) && isEnd(m_stream.next(), ends)) {
                m_stream.advance();
                break;
            }
            body.push_back(statement());
        }
        if (ends.size() > 0 && m_stream.is(LexemeKind::kEnd))
            m_stream.fail("a block is not closed: " + std::string(*ends.begin()) + " is missing");
        --m_nesting;
        return body;
    }

    static bool isEnd(const Lexeme& lexeme, std::initializer_list<std::string_view> ends) {
        return lexeme.kind == LexemeKind::kName &&
               std::find(ends.begin(), ends.end(), lexeme.text) != ends.end();
    }

    /// A block and the tag that ends it, all but its closing mark.
    Block blockUpTo(std::string_view end) {
        m_stream.expect(LexemeKind::kBlockEnd, "%}");
        Block body = block({end});
        m_stream.expectName(end);
        return body;
    }

    StatementPointer make(StatementKind kind) const {
        auto statement = std::make_unique<Statement>();
        statement->kind = kind;
        statement->line = m_stream.line();
        return statement;
    }

    StatementPointer statement() {
        if (m_stream.is(LexemeKind::kText)) {
            StatementPointer text = make(StatementKind::kText);
            text->text = m_stream.current().text;
            m_stream.advance();
            return text;
        }
        if (m_stream.is(LexemeKind::kOutputBegin)) {
            StatementPointer output = make(StatementKind::kOutput);
            m_stream.advance();
            output->expression = m_expressions.expressionOrTuple();
            m_stream.expect(LexemeKind::kOutputEnd, "}}");
            return output;
        }
        m_stream.expect(LexemeKind::kBlockBegin, "a tag");
        return tag();
    }

    StatementPointer tag() {
        StatementPointer result = make(StatementKind::kScope);
        const std::string name = m_stream.takeName();
        const auto keyword = std::find_if(kKeywords.begin(), kKeywords.end(),
                                          [&](const Keyword& k) { return k.name == name; });
        if (keyword == kKeywords.end())
            throw Failure{"unknown or unsupported tag '" + name.substr(0, 40) + "'", result->line};
        (this->*keyword->parse)(*result);
        m_stream.expect(LexemeKind::kBlockEnd, "%}");
        return result;
    }

    void addTarget(Statement& statement) {
        Target target{m_stream.takeName(), {}};
        constexpr std::array<std::string_view, 6> kConstants = {"true",  "True", "false",
                                                                "False", "none", "None"};
        if (std::find(kConstants.begin(), kConstants.end(), target.name) != kConstants.end())
            m_stream.fail("a constant cannot be set");
        statement.targets.push_back(std::move(target));
    }

    /// `a`, `a, b`, `(a, b)`
    void readTargets(Statement& statement) {
        const bool parenthesised = m_stream.skipOperator("(");
        addTarget(statement);
        while (m_stream.skipOperator(",")) {
            statement.unpacks = true;
            addTarget(statement);
        }
        if (parenthesised) m_stream.expectOperator(")");
    }

    void parseSet(Statement& statement) {
        if (LexemeStream::matches(m_stream.next(), LexemeKind::kOperator, ".")) {
            addTarget(statement);
            m_stream.advance();
            statement.targets.front().attribute = m_stream.takeName();
        } else {
            readTargets(statement);
        }
        if (m_stream.skipOperator("=")) {
            statement.kind = StatementKind::kSet;
            statement.expression = m_expressions.expressionOrTuple();
            return;
        }
        statement.kind = StatementKind::kSetBlock;
        statement.expression = m_expressions.filters(nullptr);
        statement.body = blockUpTo("endset");
    }

    void parseIf(Statement& statement) {
        statement.kind = StatementKind::kIf;
        bool more = true;
        while (more) {
            ExpressionPointer condition = m_expressions.expressionOrTuple(false);
            m_stream.expect(LexemeKind::kBlockEnd, "%}");
            statement.branches.emplace_back(std::move(condition), block({"endif", "elif", "else"}));
            more = m_stream.skipName("elif");
        }
        if (m_stream.skipName("else")) {
            m_stream.expect(LexemeKind::kBlockEnd, "%}");
            statement.branches.emplace_back(nullptr, block({"endif"}));
        }
        m_stream.expectName("endif");
    }

    void parseFor(Statement& statement) {
        statement.kind = StatementKind::kFor;
        readTargets(statement);
        m_stream.expectName("in");
        statement.expression = m_expressions.expressionOrTuple(false);
        if (m_stream.skipName("if")) statement.condition = m_expressions.expression();
        if (m_stream.isName("recursive")) m_stream.fail("recursive loops are not supported");
        m_stream.expect(LexemeKind::kBlockEnd, "%}");
        ++m_loops;
        statement.body = block({"endfor", "else"});
        --m_loops;
        if (m_stream.skipName("else")) {
            m_stream.expect(LexemeKind::kBlockEnd, "%}");
            statement.otherwise = block({"endfor"});
        }
        m_stream.expectName("endfor");
    }

    void readParameters(Statement& statement) {
        m_stream.expectOperator("(");
        while (!m_stream.isOperator(")")) {
            if (!statement.parameters.empty()) m_stream.expectOperator(",");
            std::string name = m_stream.takeName();
            ExpressionPointer fallback = m_stream.skipOperator("=") ? m_expressions.expression() : nullptr;
            const bool bare = fallback == nullptr && !statement.parameters.empty() &&
                              statement.parameters.back().second != nullptr;
            if (bare) m_stream.fail("a parameter without a default follows one with");
            statement.parameters.emplace_back(std::move(name), std::move(fallback));
        }
        m_stream.expectOperator(")");
    }

    /// A body of its own: `break` in it does not leave a loop around it.
    Block separateBody(std::string_view end) {
        const std::uint32_t loops = std::exchange(m_loops, 0);
        Block body = blockUpTo(end);
        m_loops = loops;
        return body;
    }

    void parseMacro(Statement& statement) {
        statement.kind = StatementKind::kMacro;
        statement.name = m_stream.takeName();
        readParameters(statement);
        statement.body = separateBody("endmacro");
    }

    void parseCall(Statement& statement) {
        statement.kind = StatementKind::kCall;
        statement.name = "caller";
        if (m_stream.isOperator("(")) readParameters(statement);
        statement.expression = m_expressions.call();
        statement.body = separateBody("endcall");
    }

    void parseFilter(Statement& statement) {
        statement.kind = StatementKind::kFilter;
        statement.expression = m_expressions.filterChain();
        statement.body = blockUpTo("endfilter");
    }

    void parseWith(Statement& statement) {
        statement.kind = StatementKind::kWith;
        while (!m_stream.is(LexemeKind::kBlockEnd)) {
            if (!statement.parameters.empty()) m_stream.expectOperator(",");
            std::string name = m_stream.takeName();
            m_stream.expectOperator("=");
            statement.parameters.emplace_back(std::move(name), m_expressions.expression());
        }
        statement.body = blockUpTo("endwith");
    }

    /// Marks what a model said, for training; here it is a scope and nothing more.
    void parseGeneration(Statement& statement) { statement.body = separateBody("endgeneration"); }

    void parseBreak(Statement& statement) { leaveLoop(statement, StatementKind::kBreak); }
    void parseContinue(Statement& statement) { leaveLoop(statement, StatementKind::kContinue); }
    void leaveLoop(Statement& statement, StatementKind kind) {
        if (m_loops == 0) m_stream.fail("outside of a loop");
        statement.kind = kind;
    }

    static constexpr std::uint32_t kMostBlocks = 50;

    LexemeStream m_stream;
    ExpressionParser m_expressions;
    std::uint32_t m_nesting = 0;
    std::uint32_t m_loops = 0;
};

const std::array<Parser::Keyword, 10> Parser::kKeywords = {{
    {"set", &Parser::parseSet},
    {"if", &Parser::parseIf},
    {"for", &Parser::parseFor},
    {"macro", &Parser::parseMacro},
    {"call", &Parser::parseCall},
    {"filter", &Parser::parseFilter},
    {"with", &Parser::parseWith},
    {"generation", &Parser::parseGeneration},
    {"break", &Parser::parseBreak},
    {"continue", &Parser::parseContinue},
}};

}  // namespace

Block parse(std::string_view source) {
    return Parser(source).run();
}

}  // namespace onebit::jinja
