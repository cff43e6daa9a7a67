// SPDX-License-Identifier: Apache-2.0
#include "app/retelling.h"

#include <QAbstractItemModel>
#include <QMetaProperty>
#include <QSet>

namespace onebit::app {
namespace {

void retell(QObject& object, QSet<const QObject*>& told) {
    if (told.contains(&object)) return;
    told.insert(&object);
    if (auto* list = qobject_cast<QAbstractItemModel*>(&object)) {
        if (const int rows = list->rowCount(); rows > 0)
            emit list->dataChanged(list->index(0, 0), list->index(rows - 1, 0));
    }
    const QMetaObject* type = object.metaObject();
    for (int number = QObject::staticMetaObject.propertyCount(); number < type->propertyCount(); ++number) {
        const QMetaProperty property = type->property(number);
        if (!property.metaType().flags().testFlag(QMetaType::PointerToQObject)) continue;
        if (auto* part = property.read(&object).value<QObject*>()) retell(*part, told);
    }
}

}  // namespace

void retellLists(QObject& root) {
    QSet<const QObject*> told;
    retell(root, told);
}

}  // namespace onebit::app
