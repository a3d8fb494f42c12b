package vn.kiennghi.edge.desk.imports;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import vn.kiennghi.edge.body.SentFile;
import vn.kiennghi.edge.files.KeptUploads;
import vn.kiennghi.edge.files.TemplateWorkbook;
import vn.kiennghi.edge.page.PageContext;
import vn.kiennghi.edge.platform.problem.ProblemException;

/** Takes the file with a table and leads to its preview; offers an empty one to write in. */
@Controller
class UploadPage {
    private static final String PATH = "/sessions/{sessionId}/imports/{kind}";
    private static final MediaType XLSX =
            MediaType.parseMediaType("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet");

    private final ImportPlaces places;
    private final UploadForm form;
    private final KeptUploads uploads;

    UploadPage(ImportPlaces places, UploadForm form, KeptUploads uploads) {
        this.places = places;
        this.form = form;
        this.uploads = uploads;
    }

    @GetMapping(PATH)
    String show(
            @PathVariable String sessionId,
            @PathVariable String kind,
            @RequestParam(name = TooLargeUploads.MARK, required = false) @Nullable String tooLarge,
            HttpServletResponse response,
            Locale language,
            PageContext page) {
        ImportPlace place = places.require(sessionId, kind, page.user());
        return tooLarge == null
                ? form.show(place, page.words(), page.model())
                : form.tooLarge(place, response, page.words(), language, page.model());
    }

    @PostMapping(PATH)
    String take(
            @PathVariable String sessionId,
            @PathVariable String kind,
            @RequestParam(name = SentFile.ENTRY, required = false) @Nullable List<MultipartFile> files,
            HttpServletResponse response,
            Locale language,
            PageContext page)
            throws IOException {
        ImportPlace place = places.require(sessionId, kind, page.user());
        try {
            String upload = uploads.keep(SentFile.only(files), page.user().name());
            return "redirect:" + place.address() + "/previews/" + upload;
        } catch (ProblemException refused) {
            return form.again(place, refused, response, page.words(), language, page.model());
        }
    }

    @GetMapping(PATH + "/template.xlsx")
    ResponseEntity<byte[]> template(@PathVariable String sessionId, @PathVariable String kind, PageContext page)
            throws IOException {
        ImportPlace place = places.require(sessionId, kind, page.user());
        return ResponseEntity.ok()
                .contentType(XLSX)
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        "attachment; filename=\"" + page.words().say(place.texts() + ".template.file") + ".xlsx\"")
                .body(TemplateWorkbook.of(
                        place.kind().table(),
                        page.words().say(place.texts() + ".template.sheet"),
                        place.session().opensOn()));
    }
}
