#!/bin/sh
# Registers the services' access token with Axon Server, by the token that the server made for its own administration. Run in
# the container axonserver-init of docker-compose.yml; running it again changes nothing.
set -eu

if [ "${KIENNGHI_AXONSERVER_ACCESS_CONTROL:-true}" = false ]; then
  echo "Axon Server asks for no token (KIENNGHI_AXONSERVER_ACCESS_CONTROL=false); only the network of the stores reaches it."
  exit 0
fi

case $KIENNGHI_AXONSERVER_TOKEN in
  *[!0-9A-Za-z_-]*) usable=no ;;
  *) usable=yes ;;
esac
if [ $usable = no ] || [ ${#KIENNGHI_AXONSERVER_TOKEN} -lt 16 ]; then
  echo "KIENNGHI_AXONSERVER_TOKEN needs at least 16 characters, all of them letters, digits, - or _" >&2
  exit 1
fi

# The context "default" exists some seconds after the server says that it is healthy.
curl -sS --fail-with-body --retry 30 --retry-delay 2 --retry-all-errors -o /dev/null \
  -H "AxonIQ-Access-Token: $(cat /security/.token)" \
  -H "Content-Type: application/json" \
  --data @- http://axonserver:8024/v1/applications <<END
{
  "name": "kiennghi",
  "description": "petition-service and query-service",
  "token": "$KIENNGHI_AXONSERVER_TOKEN",
  "roles": [{"context": "default", "roles": ["USE_CONTEXT"]}]
}
END
echo "The services may use the context default."
