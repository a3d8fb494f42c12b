package vn.kiennghi.edge.administration.council;

import java.util.function.Predicate;
import java.util.regex.Pattern;
import vn.kiennghi.api.council.CouncilId;
import vn.kiennghi.api.council.TermId;
import vn.kiennghi.edge.platform.text.Slug;

/** Ids that follow from how councils and terms are called, so that nobody is asked for one. */
public final class ProposedIds {
    /** Every council is one; its id need not say so. */
    private static final Pattern COUNCIL = Pattern.compile("^(hoi-dong-nhan-dan|hdnd)-(?=.)");

    private static final Pattern ORDINAL = Pattern.compile("^khoa-(?=.)");

    private ProposedIds() {}

    /** Returns {@code tinh-lao-cai} for "Hội đồng nhân dân tỉnh Lào Cai", numbered where that is taken. */
    public static CouncilId council(String name, Predicate<String> taken) {
        return new CouncilId(Slug.free(COUNCIL.matcher(Slug.of(name)).replaceFirst(""), taken));
    }

    /** Returns {@code tinh-lao-cai-xvi} for khóa XVI, numbered where that is taken. */
    public static TermId term(String councilId, String ordinal, Predicate<String> taken) {
        return new TermId(
                Slug.free(councilId + "-" + ORDINAL.matcher(Slug.of(ordinal)).replaceFirst(""), taken));
    }
}
