package vn.kiennghi.edge.desk.imports;

import jakarta.servlet.http.HttpServletRequest;
import org.springframework.stereotype.Component;
import vn.kiennghi.edge.desk.imports.FinishedImports.Finished;
import vn.kiennghi.edge.files.ImportResult;

/**
 * Remembers what the preview of a table found similar, so that the page of its import can tell it: the import itself does not look
 * again. It is remembered where finished imports are.
 */
@Component
class FoundInPreviews {
    /** No file has such an id, for no address leads to it. */
    private static final String PREVIEW = "preview/";

    private final FinishedImports kept;

    FoundInPreviews(FinishedImports kept) {
        this.kept = kept;
    }

    /** Remembers what was found. */
    void remember(HttpServletRequest request, String upload, String fileName, ImportResult preview) {
        kept.remember(request, PREVIEW + upload, Finished.of(fileName, preview));
    }

    /** Returns what became of a table together with what its preview found, if that is remembered. */
    ImportResult addTo(ImportResult result, HttpServletRequest request, String upload) {
        return kept.find(request, PREVIEW + upload)
                .map(preview -> result.with(preview.result().similar()))
                .orElse(result);
    }
}
