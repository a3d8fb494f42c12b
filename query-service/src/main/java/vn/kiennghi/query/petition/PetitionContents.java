package vn.kiennghi.query.petition;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.kiennghi.query.platform.Documents;

/** Finds what petitions say; the rows in memory hold only the folded form. */
@Component
class PetitionContents {
    private final Documents<PetitionContent> contents;
    private final PetitionDossiers dossiers;

    PetitionContents(Documents<PetitionContent> contents, PetitionDossiers dossiers) {
        this.contents = contents;
        this.dossiers = dossiers;
    }

    /** Returns the contents by petition id, in one read for all; what the projection has not come to yet is read from the record. */
    Map<String, String> of(List<PetitionRow> rows) {
        Map<String, String> found = HashMap.newHashMap(rows.size());
        Map<String, PetitionContent> stored =
                contents.stored(rows.stream().map(PetitionRow::id).toList());
        rows.forEach(row -> found.put(row.id(), content(row, stored.get(row.id()))));
        return found;
    }

    private String content(PetitionRow row, @Nullable PetitionContent stored) {
        return stored != null && stored.corrections() == row.corrections()
                ? stored.content()
                : dossiers.find(row.id()).map(PetitionDossier::content).orElse("");
    }
}
