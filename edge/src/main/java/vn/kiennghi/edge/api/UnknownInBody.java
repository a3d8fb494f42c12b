package vn.kiennghi.edge.api;

import java.util.function.Supplier;
import vn.kiennghi.api.refusal.Refusal;
import vn.kiennghi.api.refusal.RefusalCode;
import vn.kiennghi.api.refusal.Refused;

/** For calls whose path names nothing that could be unknown: what is unknown then stands in the body. */
public final class UnknownInBody {
    private UnknownInBody() {}

    /** Returns what the call returns; an unknown thing addressed by the command is told as the given member of the body. */
    public static <R> R told(String member, Supplier<R> call) {
        try {
            return call.get();
        } catch (Refused refused) {
            Refusal refusal = refused.refusal();
            if (refusal.field() != null || refusal.code().kind() != RefusalCode.Kind.UNKNOWN) {
                throw refused;
            }
            throw new Refused(new Refusal(refusal.code(), refusal.expected(), refusal.found(), member));
        }
    }
}
