#!/usr/bin/env bash
# SPDX-License-Identifier: Apache-2.0
# Runs a program on an emulated processor that has Intel's AMX, Sapphire Rapids: in Bochs, since qemu knows neither AMX
# nor AVX-512. Linux starts there with nothing but the program, its libraries and the files that its arguments name; a
# second is that of the emulated clock. All of it is fetched and built below build/deps/bochs: no root is needed, but
# g++, make and patch are.
#
# usage: packaging/test_amx.sh [PROGRAM [ARGUMENT...]]     for x86-64 Linux; the exit status is the program's
#   default: onebit-cli of build/release has to choose the kernels for AMX there, and their tests have to pass
#   ONEBIT_AMX_SECONDS=N   how long a machine may run; default: 1800
set -euo pipefail

root=$(cd "$(dirname "${BASH_SOURCE[0]}")/.." && pwd)
# shellcheck source=packaging/debian_mirror.sh
source "$root/packaging/debian_mirror.sh"
# shellcheck source=packaging/private_apt.sh
source "$root/packaging/private_apt.sh"
folder=$root/build/deps/bochs
bin=$root/build/release/bin
target=avx3_amx
limit=${ONEBIT_AMX_SECONDS:-1800}

say() { printf 'test_amx: %s\n' "$*" >&2; }
die() { say "$@"; exit 1; }

# logged COMMAND...: shows what the command printed only if it fails.
logged() {
    "$@" >"$scratch/log" 2>&1 || { tail -n 40 "$scratch/log" >&2; return 1; }
}

# fetch_packages: the kernel, the firmware and what makes a disc that starts, into FOLDER.new; the source of Bochs into
# the scratch folder. Debian 12's Bochs does not know AMX, and its programs for the disc run on Debian 13 too.
fetch_packages() {
    local mirror kernel package
    mirror=$(debian_mirror bookworm | head -n 1)
    private_apt_begin "$scratch" "${mirror:-http://deb.debian.org/debian}" amd64 "deb deb-src" bookworm trixie || return
    kernel=$(apt-cache "${private_apt_options[@]}" show linux-image-cloud-amd64/trixie |
        sed -n 's/^Depends: \(linux-image-[^ ,]*\).*/\1/p')
    cd "$scratch/packages" || return
    private_apt source --tar-only bochs/trixie || return
    private_apt download bochsbios/trixie vgabios/trixie "$kernel/trixie" busybox-static/bookworm isolinux/bookworm \
        syslinux-common/bookworm genisoimage/bookworm libmagic1/bookworm || return
    for package in *.deb; do
        dpkg -x "$package" "$folder.new" || return
    done
    mv "$folder.new"/boot/vmlinuz-* "$folder.new/vmlinuz" || return
    # Nothing there is needed, least of all the kernel's modules.
    rm -rf "$folder.new"/{boot,etc,usr/lib/modules} "$folder.new"/usr/share/{bug,doc,initramfs-tools,lintian,man}
    tar -xf bochs_*.orig.tar.xz
}

# build_bochs: without what needs a display, a sound card or a network, and with the faults of its AMX mended.
build_bochs() {
    cd "$scratch"/packages/bochs-*/ || return
    patch -p1 <"$root/packaging/bochs_amx.patch" || return
    ./configure --with-nogui --without-x --disable-plugins --disable-docbook --disable-readline --disable-gameport \
        --enable-x86-64 --enable-cpu-level=6 --enable-avx --enable-evex --enable-amx --enable-protection-keys \
        --enable-memtype --enable-all-optimizations CFLAGS=-O2 CXXFLAGS=-O2 || return
    make bochs && cp bochs "$folder.new/bochs"
}

# fetch: once, under its final name only when it is whole.
fetch() {
    local tool
    [[ ! -x $folder/bochs || $root/packaging/bochs_amx.patch -nt $folder/bochs ]] || return 0
    for tool in g++ make patch xz; do
        command -v "$tool" >/dev/null || die "there is no $tool, which Bochs is built with"
    done
    rm -rf "$folder.new"
    mkdir -p "$folder.new"
    say "fetching Bochs and Linux"
    (logged fetch_packages) || die "they could not be fetched"
    say "building Bochs"
    (logged build_bochs) || die "Bochs could not be built"
    rm -rf "$folder"
    mv "$folder.new" "$folder"
}

# libraries PROGRAM: those that it loads, by the names that it looks for them under.
libraries() {
    ldd "$1" | sed -n 's/^\(.* => \)\{0,1\}[[:space:]]*\(\/[^ ]*\) (0x.*/\2/p'
}

# write_init PROGRAM ARGUMENT...: what the kernel starts. It prints what the program says between two marks.
write_init() {
    cat <<END
#!/bin/busybox sh
busybox mount -t proc proc /proc
busybox mount -t sysfs sysfs /sys
busybox mount -t devtmpfs devtmpfs /dev
busybox grep -q 'amx_tile.*amx_int8' /proc/cpuinfo || echo 'onebit: no AMX'
export PATH=/bin HOME=/tmp TERM=dumb
cd $(printf '%q' "$PWD")
echo 'onebit: begin'
$(printf '%q ' "$@")
code=\$?
echo
echo "onebit: end \$code"
# What was said last needs a moment on the serial line.
busybox sleep 1
busybox poweroff -f
END
}

# make_disc PROGRAM ARGUMENT...: the disc that starts Linux with the program in memory.
make_disc() {
    local tree=$scratch/tree disc=$scratch/disc file
    rm -rf "$tree" "$disc"
    mkdir -p "$tree"/{bin,dev,proc,sys,tmp} "$tree$PWD" "$disc"
    cp "$(find "$folder" -path '*bin/busybox')" "$tree/bin/"
    ln -s busybox "$tree/bin/sh"
    while read -r file; do
        cp -L --parents "$file" "$tree"
    done < <(printf '%s\n' "$1"; libraries "$1")
    for file in "${@:2}"; do
        [[ ! -f $file ]] || cp -L --parents "$(realpath -s "$file")" "$tree"
    done
    write_init "$@" >"$tree/init"
    chmod +x "$tree/init"
    (cd "$tree" && find . | "$tree/bin/busybox" cpio -o -H newc >"$disc/initrd" 2>/dev/null)
    cp "$folder"/usr/lib/{ISOLINUX/isolinux.bin,syslinux/modules/bios/ldlinux.c32} "$folder/vmlinuz" "$disc"
    # Bochs cannot come back from system management with 5-level paging. Panics end the machine.
    cat >"$disc/isolinux.cfg" <<'END'
serial 0 115200
default linux
label linux
  kernel /vmlinuz
  initrd /initrd
  append console=ttyS0,115200 quiet panic=-1 reboot=t no5lvl mitigations=off nokaslr tsc=reliable cryptomgr.notests
END
    LD_LIBRARY_PATH=$folder/usr/lib/x86_64-linux-gnu "$folder/usr/bin/genisoimage" -quiet -o "$scratch/disc.iso" \
        -b isolinux.bin -c boot.cat -no-emul-boot -boot-load-size 4 -boot-info-table "$disc"
}

# write_settings: the emulated machine, in the words of Bochs. Its clock counts instructions.
write_settings() {
    cat <<END
display_library: nogui
cpu: model=sapphire_rapids, count=1, ips=100000000, reset_on_triple_fault=0, ignore_bad_msrs=1
megs: 1024
romimage: file=$folder/usr/share/bochs/BIOS-bochs-latest, options=fastboot
vgaromimage: file=$folder/usr/share/vgabios/vgabios.bin
pci: enabled=1, chipset=i440fx
ata0: enabled=1, ioaddr1=0x1f0, ioaddr2=0x3f0, irq=14
ata0-master: type=cdrom, path=$scratch/disc.iso, status=inserted
boot: cdrom
clock: sync=none
com1: enabled=1, mode=file, dev=$scratch/serial
mouse: enabled=0
log: $scratch/bochs.log
panic: action=fatal
error: action=report
END
}

# step: how far the emulated machine came.
step() {
    if grep -q '^onebit: begin' "$scratch/serial"; then
        printf 'while the program ran'
    elif grep -q '^Loading /initrd' "$scratch/serial"; then
        printf 'while Linux started'
    else
        printf 'before Linux started'
    fi
}

# run_there PROGRAM ARGUMENT...: prints what the program says, both of its streams, and ends with its exit status.
run_there() {
    local program code=0 why
    program=$(realpath -s "$1")
    shift
    make_disc "$program" "$@"
    write_settings >"$scratch/bochsrc"
    : >"$scratch/serial"
    # Bochs ends with 1 even if the machine was switched off as it should be.
    nice timeout --foreground "$limit" "$folder/bochs" -q -f "$scratch/bochsrc" >/dev/null 2>&1 </dev/null || code=$?
    tr -d '\r' <"$scratch/serial" >"$scratch/said"
    mv "$scratch/said" "$scratch/serial"
    sed -n '/^onebit: begin$/,/^onebit: end /p' "$scratch/serial" | sed '1d;/^onebit: end /d' >"$scratch/output"
    if ! grep -q '^onebit: end ' "$scratch/serial"; then
        [[ $code -eq 124 ]] && why="hung, after $limit s," || why=broke
        say "the emulated machine $why $(step); its last lines:"
        tail -n 25 "$scratch/serial" >&2
        grep -s 'PANIC' "$scratch/bochs.log" >&2 || true
        return 125
    fi
    ! grep -q '^onebit: no AMX' "$scratch/serial" || say "the emulated machine's Linux offers no AMX"
    # The empty line before the mark is ours.
    sed '${/^$/d}' "$scratch/output"
    return "$(sed -n 's/^onebit: end //p' "$scratch/serial")"
}

# test_kernels: that onebit-cli takes the kernels for AMX, and that they compute what the others do.
test_kernels() {
    local chosen
    [[ -x $bin/onebit-cli && -x $bin/onebit_simd_tests ]] ||
        die "build first: cmake --preset release && cmake --build --preset release"
    chosen=$(run_there "$bin/onebit-cli" kernels --json) || die "onebit-cli kernels failed there: $chosen"
    chosen=$(sed -n 's/.*"chosen":"\([^"]*\)".*/\1/p' <<<"$chosen")
    [[ $chosen == "$target" ]] || die "it runs the kernels for ${chosen:-nothing} there, not for $target"
    say "it runs the kernels for $target there"
    run_there "$bin/onebit_simd_tests" --gtest_filter="*$target*:TargetTest.*" --gtest_brief=1
}

scratch=$(mktemp -d)
trap 'rm -rf "$scratch"' EXIT
fetch
if [[ $# -eq 0 ]]; then
    test_kernels
else
    [[ -x $1 ]] || die "there is no program $1"
    run_there "$@"
fi
