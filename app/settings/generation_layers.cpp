// SPDX-License-Identifier: Apache-2.0
#include "app/settings/generation_layers.h"

#include <utility>

namespace onebit::app {

SettingLayer GenerationLayers::origin(const SettingDeclaration& setting, SettingLayer from) const {
    for (std::size_t layer = index(from); layer > 0; --layer) {
        if (m_layers[layer].isSet(setting.key)) return static_cast<SettingLayer>(layer);
    }
    return SettingLayer::kAll;
}

SettingValue GenerationLayers::value(const SettingDeclaration& setting, SettingLayer from) const {
    const GenerationValues& nearest = own(origin(setting, from));
    return (nearest.isSet(setting.key) ? nearest : m_recommended).value(setting);
}

SettingValue GenerationLayers::inherited(const SettingDeclaration& setting, SettingLayer from) const {
    if (from == SettingLayer::kAll) return m_recommended.value(setting);
    return value(setting, static_cast<SettingLayer>(index(from) - 1));
}

Result<void> GenerationLayers::set(SettingLayer layer, std::string_view key, SettingValue value) {
    GenerationValues next = own(layer);
    if (auto done = next.set(key, std::move(value)); !done) return done;
    const SettingDeclaration& setting = *findSetting(key);
    if (next.value(setting) == inherited(setting, layer)) next.reset(key);
    replace(layer, std::move(next));
    return {};
}

void GenerationLayers::move(std::string_view key, SettingLayer from, SettingLayer to) {
    const SettingDeclaration* setting = findSetting(key);
    if (setting == nullptr) return;
    const SettingValue seen = value(*setting, from);
    for (std::size_t layer = index(to); layer <= index(from); ++layer)
        m_layers[layer].reset(key);
    GenerationValues target = own(to);
    // Moved by a person, a value stays where it was put, even where it would be inherited.
    static_cast<void>(target.set(key, seen));
    replace(to, std::move(target));
}

GenerationValues GenerationLayers::effective() const {
    GenerationValues values = m_recommended;
    for (const GenerationValues& layer : m_layers)
        values = layered(std::move(values), layer);
    return values;
}

}  // namespace onebit::app
