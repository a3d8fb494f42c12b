package vn.kiennghi.edge.identity;

/** Permissions for tests that need no application around them. */
public final class AskedPermissions {
    private AskedPermissions() {}

    /** Returns permissions under which an ADMIN acts in his own role alone, or in every role. */
    public static Permissions whereAnAdminActsInEveryRole(boolean every) {
        return new Permissions(every);
    }
}
