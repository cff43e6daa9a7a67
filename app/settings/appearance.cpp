// SPDX-License-Identifier: Apache-2.0
#include "app/settings/appearance.h"

#include <QEvent>
#include <QGuiApplication>
#include <QPalette>
#include <QStyleHints>
#include <algorithm>
#include <array>
#include <cmath>

namespace onebit::app {
namespace {

const SettingKey<QString> kColorScheme{"appearance/colorScheme", QStringLiteral("system")};
constexpr SettingKey<bool> kHighContrast{"appearance/highContrast", false};
constexpr SettingKey<double> kScale{"appearance/scale", 1.0};
constexpr SettingKey<bool> kReduceMotion{"appearance/reduceMotion", false};
constexpr SettingKey<bool> kSidebarVisible{"sidebar/visible", true};
constexpr SettingKey<int> kSidebarWidth{"sidebar/width", 264};
constexpr SettingKey<int> kWindowWidth{"window/width", 1120};
constexpr SettingKey<int> kWindowHeight{"window/height", 760};
constexpr SettingKey<int> kWindowX{"window/x", -1};
constexpr SettingKey<int> kWindowY{"window/y", -1};
constexpr SettingKey<bool> kWindowMaximized{"window/maximized", false};

constexpr double kSmallestScale = 0.8;
constexpr double kLargestScale = 2.0;
constexpr double kScaleStep = 0.1;
constexpr int kNarrowestSidebar = 220;
constexpr int kWidestSidebar = 360;
constexpr int kSmallestWindowWidth = 360;
constexpr int kSmallestWindowHeight = 480;

/// Qt 6.4 has no word for it; a dark desktop gives its programs light text on a dark window.
bool systemIsDark() {
    const QPalette palette = QGuiApplication::palette();
    return palette.color(QPalette::WindowText).lightness() > palette.color(QPalette::Window).lightness();
}

bool isColorScheme(const QString& scheme) {
    constexpr std::array kSchemes{"system", "light", "dark"};
    return std::ranges::any_of(kSchemes, [&](const char* known) { return scheme == QLatin1String(known); });
}

double fittedScale(double scale) {
    if (!std::isfinite(scale)) return kScale.defaultValue;
    // In whole hundredths, so that steps up and down meet again.
    return std::clamp(std::round(scale * 100) / 100, kSmallestScale, kLargestScale);
}

}  // namespace

Appearance::Appearance(SettingsFile& file, QObject* parent)
    : QObject(parent), m_file(file), m_systemDark(systemIsDark()) {
    qApp->installEventFilter(this);
    // A cursor that blinks wakes the computer up twice a second and draws the eye; ours stands.
    QGuiApplication::styleHints()->setCursorFlashTime(0);
}

template <typename Value>
void Appearance::store(const SettingKey<Value>& key, const Value& value, void (Appearance::*signal)()) {
    if (m_file.get(key) == value) return;
    m_file.set(key, value);
    emit(this->*signal)();
}

bool Appearance::eventFilter(QObject* watched, QEvent* event) {
    if (event->type() == QEvent::ApplicationPaletteChange && m_systemDark != systemIsDark()) {
        m_systemDark = !m_systemDark;
        emit systemDarkChanged();
    }
    return QObject::eventFilter(watched, event);
}

QString Appearance::colorScheme() const {
    const QString scheme = m_file.get(kColorScheme);
    return isColorScheme(scheme) ? scheme : kColorScheme.defaultValue;
}

void Appearance::setColorScheme(const QString& scheme) {
    if (isColorScheme(scheme)) store(kColorScheme, scheme, &Appearance::changed);
}

bool Appearance::highContrast() const {
    return m_file.get(kHighContrast);
}

void Appearance::setHighContrast(bool on) {
    store(kHighContrast, on, &Appearance::changed);
}

double Appearance::scale() const {
    return fittedScale(m_file.get(kScale));
}

void Appearance::setScale(double scale) {
    store(kScale, fittedScale(scale), &Appearance::changed);
}

void Appearance::scaleUp() {
    setScale(scale() + kScaleStep);
}

void Appearance::scaleDown() {
    setScale(scale() - kScaleStep);
}

void Appearance::scaleReset() {
    setScale(kScale.defaultValue);
}

bool Appearance::reduceMotion() const {
    return m_file.get(kReduceMotion);
}

void Appearance::setReduceMotion(bool on) {
    store(kReduceMotion, on, &Appearance::changed);
}

bool Appearance::sidebarVisible() const {
    return m_file.get(kSidebarVisible);
}

void Appearance::setSidebarVisible(bool visible) {
    store(kSidebarVisible, visible, &Appearance::sidebarChanged);
}

int Appearance::sidebarWidth() const {
    return std::clamp(m_file.get(kSidebarWidth), kNarrowestSidebar, kWidestSidebar);
}

void Appearance::setSidebarWidth(int width) {
    store(kSidebarWidth, std::clamp(width, kNarrowestSidebar, kWidestSidebar), &Appearance::sidebarChanged);
}

int Appearance::windowWidth() const {
    return std::max(m_file.get(kWindowWidth), kSmallestWindowWidth);
}

void Appearance::setWindowWidth(int width) {
    store(kWindowWidth, std::max(width, kSmallestWindowWidth), &Appearance::windowChanged);
}

int Appearance::windowHeight() const {
    return std::max(m_file.get(kWindowHeight), kSmallestWindowHeight);
}

void Appearance::setWindowHeight(int height) {
    store(kWindowHeight, std::max(height, kSmallestWindowHeight), &Appearance::windowChanged);
}

int Appearance::windowX() const {
    return m_file.get(kWindowX);
}

void Appearance::setWindowX(int x) {
    store(kWindowX, x, &Appearance::windowChanged);
}

int Appearance::windowY() const {
    return m_file.get(kWindowY);
}

void Appearance::setWindowY(int y) {
    store(kWindowY, y, &Appearance::windowChanged);
}

bool Appearance::windowMaximized() const {
    return m_file.get(kWindowMaximized);
}

void Appearance::setWindowMaximized(bool maximized) {
    store(kWindowMaximized, maximized, &Appearance::windowChanged);
}

}  // namespace onebit::app
