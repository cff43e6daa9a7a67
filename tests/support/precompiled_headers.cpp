// SPDX-License-Identifier: Apache-2.0
// An owner of precompiled headers needs a source.
int main() {
    return 0;
}
