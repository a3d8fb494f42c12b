# shellcheck shell=sh
# Sourced by the launcher for ./kiennghi develop: runs the sample data from the compiled classes and starts anew when a source has changed. A template
# needs no start: it is read from the sources at each request.

# Our own modules, in the order of the reactor.
# shellcheck disable=SC2154
develop_modules() {
  sed -n 's/^ *<module>\(.*\)<\/module>/\1/p' "$home/pom.xml"
}

# Classes first; of the libraries all but our own modules' jars.
develop_classpath() {
  for module in $(develop_modules); do
    printf '%s/%s/target/classes:' "$home" "$module"
  done
  for library in "$home"/standalone/target/lib/*.jar; do
    name=${library##*/}
    case " $(develop_modules | tr '\n' ' ')" in
      *" ${name%%-[0-9]*} "*) ;;
      *) printf '%s:' "$library" ;;
    esac
  done
}

# Whether a source that has to be compiled or copied is newer than the last try.
develop_changed() {
  [ -n "$(cd "$home" && find ./*/src/main -newer "$tried" ! -path '*/templates' ! -path '*/templates/*' -type f 2>/dev/null | head -n 1)" ]
}

develop_compile() {
  touch "$tried"
  (cd "$home" && ./mvnw -B -q -DskipChecks -Dmaven.test.skip=true compile) </dev/null
}

develop_stop() {
  if [ -n "${running-}" ]; then
    kill "$running" 2>/dev/null || true
    wait "$running" 2>/dev/null || true
    running=
  fi
}

develop_start() {
  classpath=$(develop_classpath)
  set -f
  # shellcheck disable=SC2086,SC2154
  "$JAVA_HOME/bin/java" $java_options -XX:TieredStopAtLevel=1 -Dspring.thymeleaf.cache=false \
    "-Dspring.thymeleaf.prefix=file:$home/edge/src/main/resources/templates/" ${KIENNGHI_JAVA_OPTS-} \
    -cp "$classpath" vn.kiennghi.standalone.Main demo </dev/null &
  running=$!
  set +f
}

develop() {
  tried=$home/standalone/target/develop.tried
  umask 077
  trap 'develop_stop; exit 130' INT
  trap 'develop_stop; exit 143' TERM
  develop_compile || say "Chưa biên dịch được; đang chờ sửa mã nguồn." "It does not compile yet; waiting for a change."
  develop_start
  while sleep 1; do
    if develop_changed; then
      say "" "Mã nguồn đã thay đổi, đang biên dịch …" "A source has changed, compiling …"
      if develop_compile; then
        develop_stop
        develop_start
      else
        say "Không biên dịch được; bản trước vẫn chạy." "It does not compile; what ran before goes on."
      fi
    fi
  done
}
