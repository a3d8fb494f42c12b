# shellcheck shell=sh
# Finds the Java to work with; sourced by mvnw and kiennghi, never run by itself. It only defines functions, all named
# jdk_…, because the generated mvnw has names of its own. It works in any POSIX shell and under the caller's set -euf.
#
#   jdk_find build   exports JAVA_HOME of a JDK 25 (with javac): Error Prone and the formatter reach into the compiler
#                    of exactly that release, and the build refuses any other
#   jdk_find run     exports JAVA_HOME of a Java 25 or newer; a runtime without a compiler is enough
#
# When there is none, it says what to install, how, and where it looked, and ends the calling script with 1.
# jdk_search does the same looking quietly: it prints the folder, or fails.

jdk_find() {
  # A command substitution is a subshell: the caller's options (mvnw has set -f) stay as they are.
  if jdk_home=$(set +f && jdk_search "$1"); then
    JAVA_HOME=$jdk_home
    export JAVA_HOME
  else
    jdk_advise "$1" >&2
    exit 1
  fi
}

# The order is from what the user chose to what merely lies around.
jdk_search() {
  jdk_first "$1" "${JAVA_HOME-}" ||
    jdk_first "$1" "$(jdk_on_path java)" ||
    jdk_first "$1" "$(jdk_on_path javac)" ||
    jdk_first "$1" /usr/lib/jvm/* /usr/lib64/jvm/* /usr/java/* /opt/java/* /opt/jdk* ||
    jdk_first "$1" "$(jdk_of_macos)" ||
    jdk_first "$1" \
      /Library/Java/JavaVirtualMachines/*/Contents/Home \
      "${HOME-}"/Library/Java/JavaVirtualMachines/*/Contents/Home \
      "${SDKMAN_DIR:-${HOME-}/.sdkman}"/candidates/java/* \
      "${ASDF_DATA_DIR:-${HOME-}/.asdf}"/installs/java/* \
      "${MISE_DATA_DIR:-${HOME-}/.local/share/mise}"/installs/java/* \
      "${JENV_ROOT:-${HOME-}/.jenv}"/versions/* \
      "${HOME-}"/.jdks/* \
      /opt/homebrew/opt/openjdk*/libexec/openjdk.jdk/Contents/Home \
      /usr/local/opt/openjdk*/libexec/openjdk.jdk/Contents/Home \
      /home/linuxbrew/.linuxbrew/opt/openjdk*/libexec
}

# jdk_first build|run FOLDER...: prints the first folder that will do. A pattern that matched nothing is no folder.
jdk_first() {
  jdk_purpose=$1
  shift
  for jdk_folder in "$@"; do
    if jdk_fits "$jdk_purpose" "$jdk_folder"; then
      printf '%s\n' "$jdk_folder"
      return 0
    fi
  done
  return 1
}

jdk_fits() {
  [ -n "$2" ] && [ -x "$2/bin/java" ] || return 1
  case $1 in
    build) [ -x "$2/bin/javac" ] && [ "$(jdk_release "$2")" -eq 25 ] ;;
    *) [ "$(jdk_release "$2")" -ge 25 ] ;;
  esac
}

# Prints the feature release (25 of 25.0.3). The file is read where there is one, because starting a JVM for every
# folder would be felt at each start; some distributions leave the file out.
jdk_release() {
  jdk_number=
  if [ -r "$1/release" ]; then
    jdk_number=$(sed -n 's/^JAVA_VERSION="\{0,1\}\([0-9][0-9]*\).*/\1/p' "$1/release")
  fi
  if [ -z "$jdk_number" ]; then
    jdk_number=$("$1/bin/java" -version 2>&1 </dev/null | sed -n 's/^[^"]* version "\([0-9][0-9]*\).*/\1/p')
  fi
  printf '%s\n' "${jdk_number:-0}"
}

# Asks the program itself where it lives: on the PATH it may be a link, a stub of macOS or a version manager's shim.
jdk_on_path() {
  case $1 in
    java) set -- java -XshowSettings:properties -version ;;
    javac) set -- javac -J-XshowSettings:properties -version ;;
  esac
  if command -v "$1" >/dev/null 2>&1; then
    "$@" 2>&1 </dev/null | sed -n 's/^ *java\.home = //p'
  fi
}

jdk_of_macos() {
  if [ -x /usr/libexec/java_home ]; then
    /usr/libexec/java_home -v 25 2>/dev/null
  fi
}

jdk_advise() {
  case $1 in
    build)
      echo "Không tìm thấy JDK 25. Cần đúng bản 25, có trình biên dịch javac (ví dụ Eclipse Temurin hoặc OpenJDK 25)."
      echo "No JDK 25 was found. It takes exactly release 25, with the compiler javac (e.g. Eclipse Temurin, OpenJDK)."
      ;;
    *)
      echo "Không tìm thấy Java 25 trở lên (ví dụ Eclipse Temurin hoặc OpenJDK 25)."
      echo "No Java 25 or newer was found (e.g. Eclipse Temurin or OpenJDK 25)."
      ;;
  esac
  cat <<END

Cài đặt / How to install:
  Debian, Ubuntu   sudo apt install openjdk-25-jdk-headless   (Temurin: temurin-25-jdk, https://adoptium.net)
  Fedora, RHEL     sudo dnf install java-25-openjdk-devel
  macOS            brew install --cask temurin@25
  SDKMAN           sdk install java 25-tem

Đã tìm ở / Looked in:
  JAVA_HOME        ${JAVA_HOME:-(chưa đặt / not set)}
  PATH             $(command -v java 2>/dev/null || echo '(không có java / no java)')
  Linux            /usr/lib/jvm  /usr/lib64/jvm  /usr/java  /opt/java  /opt/jdk*
  macOS            /usr/libexec/java_home  /Library/Java/JavaVirtualMachines  ~/Library/Java/JavaVirtualMachines
  ~                .sdkman  .asdf  .local/share/mise  .jenv  .jdks
  Homebrew         openjdk*

Nếu Java nằm ở chỗ khác, hãy đặt JAVA_HOME: / If Java lies elsewhere, set JAVA_HOME:
  JAVA_HOME=/path/to/jdk-25 $0
END
}
