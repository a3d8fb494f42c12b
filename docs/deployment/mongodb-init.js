// Makes the replica set of one node and the services' user, where they are missing. Run by mongosh in the container
// mongodb-init of docker-compose.yml; running it again changes nothing but the user's password, which follows .env.
const admin = new Mongo("mongodb://mongodb:27017/?directConnection=true").getDB("admin");
admin.auth("root", process.env.KIENNGHI_MONGODB_ROOT_PASSWORD);

try {
  admin.adminCommand({ replSetGetStatus: 1 });
} catch (error) {
  if (error.codeName !== "NotYetInitialized") {
    throw error;
  }
  admin.adminCommand({
    replSetInitiate: { _id: "rs0", members: [{ _id: 0, host: "mongodb:27017" }] },
  });
}

let waited = 0;
while (!admin.hello().isWritablePrimary) {
  if (waited++ > 120) {
    throw new Error("the replica set has no primary after a minute");
  }
  sleep(500);
}

// The read models' databases carry the version of the projections in their name, so the services make new ones.
const account = {
  pwd: process.env.KIENNGHI_MONGODB_PASSWORD,
  roles: [{ role: "readWriteAnyDatabase", db: "admin" }],
};
if (admin.getUser("kiennghi") === null) {
  admin.createUser({ user: "kiennghi", ...account });
} else {
  admin.updateUser("kiennghi", account);
}
print("The replica set rs0 has a primary, and the services may use it.");
