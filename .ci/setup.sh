# Sourced by ./run and ./check: what they need on a Debian 12 machine, and how they build.

# What building asks for, by Debian package.
netyard_build_packages="g++ cmake ninja-build ccache qt6-base-dev qt6-base-dev-tools qt6-tools-dev qt6-tools-dev-tools
    qt6-l10n-tools qt6-translations-l10n qt6-svg-dev libqcustomplot-dev libqrencode-dev libxxhash-dev libpcre2-dev libexpected-dev libgl1-mesa-dev fonts-noto-cjk"
# What the tests talk to and look with.
netyard_check_packages="python3 ncat socat tshark curl iproute2 procps wget rsync xxhash apache2-utils wrk chromium chromium-driver"

netyard_cores() {
    getconf _NPROCESSORS_ONLN 2>/dev/null || echo 2
}

# netyard_setup build|check: installs the missing ones of those packages, after saying so.
netyard_setup() {
    command -v dpkg-query >/dev/null 2>&1 || return 0 # not Debian: CMake will say what it misses
    wanted=$netyard_build_packages
    [ "$1" = check ] && wanted="$wanted $netyard_check_packages"
    missing=
    for package in $wanted; do
        state=$(dpkg-query -W -f '${db:Status-Status}' "$package" 2>/dev/null || true)
        [ "$state" = installed ] || missing="$missing $package"
    done
    [ -n "$missing" ] || return 0

    as_root=
    if [ "$(id -u)" != 0 ]; then
        if ! command -v sudo >/dev/null 2>&1; then
            echo "These packages are missing and there is neither root nor sudo to install them:$missing" >&2
            echo "Install them as root: apt-get install$missing" >&2
            exit 1
        fi
        as_root=sudo
    fi
    echo "Installing with apt${as_root:+ (through sudo)}:$missing"
    log=$(mktemp)
    # tshark's set-up asks who may capture; reading files needs nobody.
    echo 'wireshark-common wireshark-common/install-setuid boolean false' | $as_root debconf-set-selections 2>/dev/null || true
    if ! { $as_root apt-get update && $as_root env DEBIAN_FRONTEND=noninteractive \
        apt-get install -y --no-install-recommends $missing; } >"$log" 2>&1 </dev/null; then
        tail -n 20 "$log" >&2
        echo "apt could not install them; the lines above say why (whole log: $log)." >&2
        exit 1
    fi
    rm -f "$log"
}

# netyard_build PRESET: configures (once) and builds; quiet when all is well.
netyard_build() {
    if [ ! -f "build/$1/build.ninja" ]; then
        echo "Configuring ($1)…"
        mkdir -p build
        if ! cmake --preset "$1" >"build/$1-configure.log" 2>&1; then
            tail -n 30 "build/$1-configure.log" >&2
            exit 1
        fi
    fi
    echo "Building ($1)…"
    cmake --build --preset "$1" -- --quiet
}
