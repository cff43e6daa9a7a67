// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <array>
#include <cstdint>

#include "app/settings/generation_settings.h"

namespace onebit::app {

/// For whom a value is set. Each stands above the one before and decides where both have a value.
enum class SettingLayer : std::uint8_t { kAll, kModel, kChat };

constexpr std::size_t kSettingLayers = 3;

/// The values of all chats, of a model, and of a chat, one above the other. Below them all lies what the
/// model's makers recommend, and then the defaults.
class GenerationLayers {
  public:
    const GenerationValues& recommended() const { return m_recommended; }
    void setRecommended(GenerationValues values) { m_recommended = std::move(values); }
    const GenerationValues& own(SettingLayer layer) const { return m_layers[index(layer)]; }
    void replace(SettingLayer layer, GenerationValues values) { m_layers[index(layer)] = std::move(values); }

    /// As seen from a layer: its own value, else that of the nearest below, else what is recommended, else
    /// the default.
    SettingValue value(const SettingDeclaration& setting, SettingLayer from) const;
    /// The same without the layer's own value.
    SettingValue inherited(const SettingDeclaration& setting, SettingLayer from) const;
    /// The layer whose value that is; defaults are those of all chats.
    SettingLayer origin(const SettingDeclaration& setting, SettingLayer from) const;

    /// A value that a layer would inherit anyway is not kept in it. Errors as GenerationValues::set.
    Result<void> set(SettingLayer layer, std::string_view key, SettingValue value);
    void reset(SettingLayer layer, std::string_view key) { m_layers[index(layer)].reset(key); }
    /// Makes the value that is seen from `from` that of `to`, and takes it away from all layers above `to` up
    /// to `from`.
    void move(std::string_view key, SettingLayer from, SettingLayer to);

    /// What applies to a reply in the chat.
    GenerationValues effective() const;

  private:
    static std::size_t index(SettingLayer layer) { return static_cast<std::size_t>(layer); }

    GenerationValues m_recommended;
    std::array<GenerationValues, kSettingLayers> m_layers;
};

}  // namespace onebit::app
