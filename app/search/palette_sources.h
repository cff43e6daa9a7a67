// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/search/palette_list_model.h"

namespace onebit::app {

class ChatListModel;
class InstalledModelListModel;

/// The chats by their titles, newest first. `chats` must outlive the source.
PaletteListModel::Source chatSource(const ChatListModel& chats);
/// The models that can answer. `models` must outlive the source.
PaletteListModel::Source modelSource(const InstalledModelListModel& models);

}  // namespace onebit::app
