// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QObject>
#include <QTimer>
#include <chrono>
#include <functional>
#include <memory>
#include <set>

#include "app/engine/inference_thread.h"
#include "app/platform/sleep_inhibitor.h"
#include "app/settings/system_options.h"

namespace onebit::app {

/// What the engine may cost this computer: sleep is held off while a reply is made and only then, the model
/// is given back after a time without one, and a battery is spared. No timer runs but the one that unloads.
/// GUI thread.
class EngineCare : public QObject {
    Q_OBJECT

  public:
    /// What is asked of the system; tests bring their own.
    struct System {
        std::function<std::unique_ptr<SleepInhibitor>()> makeSleepInhibitor = &app::makeSleepInhibitor;
        std::function<bool()> runsOnBattery;
        std::chrono::milliseconds minute = std::chrono::minutes(1);
    };

    /// `inference` and `settings` must outlive the object.
    EngineCare(InferenceThread& inference, const SystemOptions& settings, System system,
               QObject* parent = nullptr);
    ~EngineCare() override;

    /// `request` as a person chose it, and while a battery is to be spared with half of the threads (never
    /// none) and behind everything else that wants to run.
    ModelRequest spared(ModelRequest request) const;

  private:
    void begin(RequestId id);
    void end(RequestId id);
    void waitToUnload();

    InferenceThread& m_inference;
    const SystemOptions& m_settings;
    System m_system;
    std::unique_ptr<SleepInhibitor> m_sleep;  ///< made when first needed: asking for it costs a start time
    std::set<RequestId> m_replies;            ///< under way
    bool m_loaded = false;
    QTimer m_idle;
};

}  // namespace onebit::app
