// SPDX-License-Identifier: Apache-2.0
#include "app/engine/token_counter.h"

#include <algorithm>

namespace onebit::app {
namespace {

/// Texts that are remembered: more than a message takes.
constexpr qsizetype kMostCounts = 32;

}  // namespace

TokenCounter::TokenCounter(InferenceThread& inference, QObject* parent)
    : QObject(parent), m_inference(inference) {
    connect(&m_inference, &InferenceThread::loaded, this,
            [this](RequestId, const LoadedModel& model) { takeModel(model.info); });
    connect(&m_inference, &InferenceThread::tokensCounted, this, &TokenCounter::takeCount);
}

std::optional<int> TokenCounter::count(const QString& text) {
    if (const auto known = m_counts.constFind(text); known != m_counts.cend()) return *known;
    const bool asked = std::find(m_asked.cbegin(), m_asked.cend(), text) != m_asked.cend();
    // Without a model there is nobody to ask.
    if (!asked && !m_model.isEmpty()) m_asked.insert(m_inference.countTokens(text), text);
    return std::nullopt;
}

/// A generation tells of its model too; most often it is the one before.
void TokenCounter::takeModel(const ModelInfo& info) {
    const QString model = QStringLiteral("%1 %2 %3")
                              .arg(QString::fromStdString(info.name))
                              .arg(info.fileBytes)
                              .arg(info.vocabularySize);
    if (model == m_model) return;
    m_model = model;
    m_counts.clear();
    m_asked.clear();
    emit counted();
}

void TokenCounter::takeCount(RequestId id, int tokens) {
    if (!m_asked.contains(id)) return;
    const QString text = m_asked.take(id);
    if (tokens < 0) {
        m_model.clear();  // it was unloaded; the next load tells
        return;
    }
    if (m_counts.size() >= kMostCounts) m_counts.clear();
    m_counts.insert(text, tokens);
    emit counted();
}

}  // namespace onebit::app
