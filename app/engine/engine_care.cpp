// SPDX-License-Identifier: Apache-2.0
#include "app/engine/engine_care.h"

#include <algorithm>
#include <utility>

#include "inference/base/system_resources.h"

namespace onebit::app {

EngineCare::EngineCare(InferenceThread& inference, const SystemOptions& settings, System system,
                       QObject* parent)
    : QObject(parent), m_inference(inference), m_settings(settings), m_system(std::move(system)) {
    m_idle.setSingleShot(true);
    // Nobody counts the seconds; the system may wake up for it together with something else.
    m_idle.setTimerType(Qt::VeryCoarseTimer);
    connect(&m_idle, &QTimer::timeout, this, [this] {
        m_loaded = false;
        m_inference.unload();
    });
    connect(&inference, &InferenceThread::generationQueued, this, &EngineCare::begin);
    connect(&inference, &InferenceThread::finished, this, [this](RequestId id) { end(id); });
    connect(&inference, &InferenceThread::failed, this, [this](RequestId id) { end(id); });
    connect(&inference, &InferenceThread::loaded, this, [this] {
        m_loaded = true;
        waitToUnload();
    });
    connect(&settings, &SystemOptions::changed, this, &EngineCare::waitToUnload);
}

EngineCare::~EngineCare() = default;

ModelRequest EngineCare::spared(ModelRequest request) const {
    if (!m_settings.spareBattery() || !m_system.runsOnBattery || !m_system.runsOnBattery()) return request;
    const std::uint32_t all = request.threads != 0 ? request.threads : usableProcessors();
    request.threads = std::max(1U, all / 2);
    request.lowPriority = true;
    return request;
}

void EngineCare::begin(RequestId id) {
    m_idle.stop();
    m_replies.insert(id);
    if (m_sleep == nullptr) m_sleep = m_system.makeSleepInhibitor();
    m_sleep->hold(tr("A reply is being written"));
}

void EngineCare::end(RequestId id) {
    if (m_replies.erase(id) == 0 || !m_replies.empty()) return;
    m_sleep->release();
    waitToUnload();
}

void EngineCare::waitToUnload() {
    const int minutes = m_settings.unloadAfterMinutes();
    if (!m_loaded || !m_replies.empty() || minutes == 0) {
        m_idle.stop();
        return;
    }
    m_idle.start(minutes * m_system.minute);
}

}  // namespace onebit::app
