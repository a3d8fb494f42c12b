#!/bin/sh
# Starts the distributed way by Docker Compose and waits until it can be used: ./kiennghi compose. Secrets that are missing
# altogether are made; none of them is ever printed. Needs docker with its compose plugin, or docker-compose beside it.
#   compose.sh FOLDER        the folder with docker-compose.yml, .env.example and .env
# KIENNGHI_START_LIMIT is how many seconds it may take until all services are healthy (900).
set -eu

cd -- "$1"
limit=${KIENNGHI_START_LIMIT:-900}

say() {
  printf '%s\n' "$@" >&2
}

stop() {
  say "$@"
  exit 1
}

# ---- Docker ----------------------------------------------------------------------------------------------------------

for file in docker-compose.yml .env.example; do
  [ -f "$file" ] ||
    stop "Không thấy $file trong $(pwd). Hãy chạy lệnh này trong thư mục mã nguồn của Kiến Nghị." \
      "There is no $file in $(pwd). Run this command in a checkout of Kiến Nghị."
done

command -v docker >/dev/null 2>&1 ||
  stop "Máy này chưa có Docker, nên chưa chạy được hai dịch vụ bằng một lệnh. Hãy cài Docker (https://docs.docker.com/engine/install/)" \
    "rồi chạy lại: ./kiennghi compose. Trên một máy, không cần Docker: ./kiennghi start" \
    "There is no Docker on this machine, so the two services cannot be started by one command. Install Docker" \
    "(https://docs.docker.com/engine/install/) and run it again: ./kiennghi compose. One machine needs no Docker: ./kiennghi start"

docker info >/dev/null 2>&1 ||
  stop "Không nói chuyện được với Docker: dịch vụ Docker chưa chạy, hoặc người dùng này không có quyền dùng." \
    "Hãy chạy 'sudo systemctl start docker', hoặc thêm người dùng vào nhóm docker rồi đăng nhập lại." \
    "Docker does not answer: its service does not run, or this user may not use it." \
    "Run 'sudo systemctl start docker', or add the user to the group docker and sign in again."

if docker compose version >/dev/null 2>&1; then
  compose() { docker compose "$@"; }
  by_hand='docker compose'
elif command -v docker-compose >/dev/null 2>&1; then
  compose() { docker-compose "$@"; }
  by_hand=docker-compose
else
  stop "Docker trên máy này chưa có Compose. Hãy cài gói docker-compose-plugin (hoặc docker-compose) rồi chạy lại." \
    "Docker on this machine lacks Compose. Install the package docker-compose-plugin (or docker-compose) and run it again."
fi

# ---- Secrets and settings --------------------------------------------------------------------------------------------

# 32 hexadecimal digits: they stand in addresses, where other characters would mean something.
secret() {
  od -An -N16 -tx1 /dev/urandom | tr -d ' \n'
}

# value NAME: as the environment says, which Compose prefers too, or as .env says.
value() {
  eval "said=\${$1-}"
  # shellcheck disable=SC2154 # eval gives it
  [ -n "$said" ] || said=$(sed -n "s/^$1=//p" .env | tail -n 1)
  printf '%s' "$said"
}

# volume: what Compose calls the volume of MongoDB, whose passwords were set when it was made.
project=$(basename -- "$(pwd)" | tr '[:upper:]' '[:lower:]' | tr -cd 'a-z0-9_-')
volume=${COMPOSE_PROJECT_NAME:-$project}_mongodb-data

if [ ! -e .env ]; then
  if docker volume inspect "$volume" >/dev/null 2>&1; then
    stop "Không có tệp .env, nhưng đã có dữ liệu của lần chạy trước (volume $volume); mật khẩu mới sẽ không mở được dữ liệu đó." \
      "Hãy đưa tệp .env cũ về $(pwd) (xem phần sao lưu trong docs/operations.md), rồi chạy lại." \
      "There is no .env, but there are data of an earlier run (volume $volume), which new passwords would not open." \
      "Bring the former .env back to $(pwd) (see the backups in docs/operations.md) and run it again."
  fi
  # Beside its place and moved there as a whole: an interrupted run leaves no file that lacks secrets.
  (
    umask 077
    while IFS= read -r line; do
      case $line in
        KIENNGHI_*=) printf '%s%s\n' "$line" "$(secret)" ;;
        *) printf '%s\n' "$line" ;;
      esac
    done <.env.example >.env.new
  )
  mv -- .env.new .env
  say "Đã tạo $(pwd)/.env với các mật khẩu ngẫu nhiên; chỉ người dùng này đọc được. Hãy lưu một bản ở nơi an toàn." \
    "Made $(pwd)/.env with random passwords; only this user can read it. Keep a copy in a safe place."
else
  # It holds passwords, whoever made it.
  chmod 600 .env
fi

missing=$(
  sed -n 's/^\(KIENNGHI_[A-Z_]*\)=$/\1/p' .env.example | while IFS= read -r name; do
    [ -n "$(value "$name")" ] || printf ' %s' "$name"
  done
)
[ -z "$missing" ] ||
  stop "Trong $(pwd)/.env còn thiếu:$missing. Hãy điền, ví dụ bằng kết quả của: openssl rand -hex 16" \
    "In $(pwd)/.env these are missing:$missing. Fill them in, for example by: openssl rand -hex 16"

# ---- Starting and waiting --------------------------------------------------------------------------------------------

say "Đang dựng và khởi động; lần đầu mất nhiều phút vì phải tải ảnh và thư viện …" \
  "Building and starting; the first time takes many minutes, because images and libraries are downloaded …"
if ! compose up -d --build; then
  stop "Chưa khởi động được. Xem: $by_hand ps; $by_hand logs" "It could not be started. See: $by_hand ps; $by_hand logs"
fi

# Whether every container of the services and of the door says that it is healthy.
all_healthy() {
  for service in petition-service query-service proxy; do
    containers=$(compose ps -q "$service") && [ -n "$containers" ] || return 1
    for container in $containers; do
      [ "$(docker inspect --format '{{.State.Health.Status}}' "$container" 2>/dev/null)" = healthy ] || return 1
    done
  done
}

waited=0
until all_healthy; do
  if [ "$waited" -ge "$limit" ]; then
    compose ps >&2 || true
    stop "Sau $limit giây vẫn chưa sẵn sàng. Xem: $by_hand logs" "Still not ready after $limit seconds. See: $by_hand logs"
  fi
  [ $((waited % 30)) -ne 0 ] ||
    say "  … đang chờ các dịch vụ sẵn sàng ($waited giây) / waiting for the services ($waited s)"
  sleep 2
  waited=$((waited + 2))
done

bind=$(value KIENNGHI_BIND)
port=$(value KIENNGHI_PORT)
address=http://${bind:-127.0.0.1}:${port:-8080}
case $bind in
  0.0.0.0 | '::') address=http://127.0.0.1:${port:-8080} ;;
esac
grafana=$(value KIENNGHI_GRAFANA_PORT)
if [ -n "${KIENNGHI_ADMIN_PASSWORD-}" ]; then
  password_vi='mật khẩu là giá trị của biến môi trường KIENNGHI_ADMIN_PASSWORD'
  password_en='the password is the value of the variable KIENNGHI_ADMIN_PASSWORD of the environment'
else
  password_vi="mật khẩu là dòng KIENNGHI_ADMIN_PASSWORD trong $(pwd)/.env"
  password_en="the password is the line KIENNGHI_ADMIN_PASSWORD in $(pwd)/.env"
fi
cat <<END
Kiến Nghị đã sẵn sàng / Kiến Nghị is ready: $address
  Đăng nhập: admin; $password_vi
  Sign in: admin; $password_en
  Giám sát / Monitoring: http://127.0.0.1:${grafana:-3000} (admin, KIENNGHI_GRAFANA_PASSWORD)
  Nhật ký / Log: $by_hand logs -f query-service petition-service
  Dừng / Stop: $by_hand stop
END
