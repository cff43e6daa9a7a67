// SPDX-License-Identifier: Apache-2.0
#include "app/library/model_details.h"

#include <QCoreApplication>
#include <QLocale>
#include <QVariantMap>
#include <array>

#include "app/platform/native_path.h"
#include "inference/speed_estimate.h"

namespace onebit::app {
namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(ModelDetails)
};

constexpr std::array kContexts{std::uint32_t{2048}, std::uint32_t{4096}, std::uint32_t{16384},
                               std::uint32_t{65536}};

QString number(std::uint64_t value) {
    return QLocale().toString(static_cast<qulonglong>(value));
}

class Lines {
  public:
    void add(const QString& label, const QString& value) {
        if (!value.isEmpty()) m_lines.append(QVariantMap{{"label", label}, {"value", value}});
    }
    void add(const QString& label, const std::string& value) { add(label, QString::fromStdString(value)); }
    QVariantList take() { return std::move(m_lines); }

  private:
    QVariantList m_lines;
};

void addShape(const ModelInfo& info, Lines& lines) {
    if (info.parameterCount > 0) lines.add(Words::tr("Parameters"), number(info.parameterCount));
    if (info.layerCount > 0) lines.add(Words::tr("Layers"), number(info.layerCount));
    if (info.modelDim > 0)
        lines.add(Words::tr("Dimensions"),
                  Words::tr("%1, feed-forward %2").arg(number(info.modelDim), number(info.ffnDim)));
    if (info.headCount > 0)
        lines.add(Words::tr("Heads"),
                  Words::tr("%1, for keys and values %2, %3 wide")
                      .arg(number(info.headCount), number(info.kvHeadCount), number(info.headDim)));
    if (info.vocabularySize > 0) lines.add(Words::tr("Vocabulary"), number(info.vocabularySize));
    if (info.contextLength > 0)
        lines.add(Words::tr("Longest context"), Words::tr("%1 tokens").arg(number(info.contextLength)));
}

void addMemory(const ModelInfo& info, Lines& lines) {
    if (info.memoryBytes == 0) return;
    for (const std::uint32_t context : kContexts) {
        if (context > info.contextLength) break;
        lines.add(Words::tr("Memory at %1 tokens").arg(number(context)),
                  sizeInWords(estimateMemory(info, context, CacheType::kF16)));
    }
}

}  // namespace

QVariantList modelDetails(const InstalledModel& model, const QString& sha256) {
    const ModelInfo& info = model.info;
    Lines lines;
    lines.add(Words::tr("File"), toQString(model.file));
    lines.add(Words::tr("Size"), sizeInWords(model.bytes));
    lines.add(Words::tr("Licence"), info.license);
    lines.add(Words::tr("Architecture"), info.architecture);
    addShape(info, lines);
    for (const ModelInfo::Format& format : info.formats) {
        lines.add(Words::tr("Weights in %1").arg(QString::fromStdString(format.name)),
                  Words::tr("%n tensor(s), %1", nullptr, static_cast<int>(format.tensorCount))
                      .arg(sizeInWords(format.bytes)));
    }
    addMemory(info, lines);
    lines.add(Words::tr("Chat template"), info.chatTemplateSource);
    lines.add(Words::tr("Tokenizer"),
              info.preTokenizer.empty() ? info.tokenizer : info.tokenizer + ", " + info.preTokenizer);
    lines.add(Words::tr("SHA-256"), sha256);
    return lines.take();
}

}  // namespace onebit::app
