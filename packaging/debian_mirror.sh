#!/usr/bin/env bash
# SPDX-License-Identifier: Apache-2.0
# To be sourced: where this machine gets its Debian packages from.

# debian_mirror CODENAME: the address that apt takes this release's main component from, in whichever of its
# two formats the sources are written.
debian_mirror() {
    local file
    for file in /etc/apt/sources.list /etc/apt/sources.list.d/*.list; do
        [[ -r $file ]] || continue
        sed -e 's/#.*//' -e 's/\[[^]]*\]//' "$file" |
            awk -v suite="$1" '$1 == "deb" && $3 == suite { for (i = 4; i <= NF; i++) if ($i == "main") print $2 }'
    done
    for file in /etc/apt/sources.list.d/*.sources; do
        [[ -r $file ]] || continue
        awk -v suite="$1" '
            function has(list, word,    parts, i, n) {
                n = split(list, parts)
                for (i = 1; i <= n; i++) if (parts[i] == word) return 1
                return 0
            }
            function flush(    uri) {
                if (has(value["types"], "deb") && has(value["suites"], suite) && has(value["components"], "main") &&
                    tolower(value["enabled"]) !~ /no/) { split(value["uris"], uri); print uri[1] }
                delete value; field = ""
            }
            /^#/ { next }
            /^[[:space:]]*$/ { flush(); next }
            /^[[:space:]]/ { value[field] = value[field] " " $0; next }
            { field = tolower($0); sub(/:.*/, "", field); value[field] = $0; sub(/^[^:]*:/, "", value[field]) }
            END { flush() }' "$file"
    done
}
