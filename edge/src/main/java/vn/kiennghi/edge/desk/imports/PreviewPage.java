package vn.kiennghi.edge.desk.imports;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import vn.kiennghi.api.refusal.Refused;
import vn.kiennghi.api.vocabulary.VocabularyCommand.ChooseMeanings;
import vn.kiennghi.api.vocabulary.VocabularyId;
import vn.kiennghi.edge.desk.imports.FinishedImports.Finished;
import vn.kiennghi.edge.files.ImportOptions;
import vn.kiennghi.edge.files.ImportPreview;
import vn.kiennghi.edge.files.ImportRejected;
import vn.kiennghi.edge.files.ImportResult;
import vn.kiennghi.edge.files.ImportTarget;
import vn.kiennghi.edge.files.ImportTurns;
import vn.kiennghi.edge.files.Imports;
import vn.kiennghi.edge.files.KeptUploads;
import vn.kiennghi.edge.files.UploadedFile;
import vn.kiennghi.edge.page.PageContext;
import vn.kiennghi.edge.page.form.SentForm;
import vn.kiennghi.edge.page.wording.Words;
import vn.kiennghi.edge.platform.CommandDispatch;
import vn.kiennghi.edge.platform.problem.ProblemException;

/** Shows what would become of a table that was sent, and imports it. */
@Controller
class PreviewPage {
    private static final String PATH = "/sessions/{sessionId}/imports/{kind}/previews/{upload}";

    private final ImportPlaces places;
    private final UploadForm form;
    private final KeptUploads uploads;
    private final Imports imports;
    private final PreviewViews views;
    private final FinishedImports finished;
    private final FoundInPreviews found;
    private final CommandDispatch commands;

    PreviewPage(
            ImportPlaces places,
            UploadForm form,
            KeptUploads uploads,
            Imports imports,
            PreviewViews views,
            FinishedImports finished,
            FoundInPreviews found,
            CommandDispatch commands) {
        this.places = places;
        this.form = form;
        this.uploads = uploads;
        this.imports = imports;
        this.views = views;
        this.finished = finished;
        this.found = found;
        this.commands = commands;
    }

    @GetMapping(PATH)
    String show(
            @PathVariable String sessionId,
            @PathVariable String kind,
            @PathVariable String upload,
            HttpServletRequest request,
            HttpServletResponse response,
            Locale language,
            PageContext page)
            throws IOException {
        ImportPlace place = places.require(sessionId, kind, page.user());
        Optional<UploadedFile> file = uploads.find(upload, page.user().name());
        if (file.isEmpty()) {
            return over(place, upload, request, response, page.words(), page.model());
        }
        try {
            ImportTarget target = places.target(place);
            ImportPreview preview = imports.preview(place.kind().table(), file.get(), target);
            found.remember(request, upload, file.get().name(), preview.result());
            page.show("place", place);
            page.show("upload", upload);
            page.show("view", views.of(place, target, file.get().name(), preview, page.words(), language));
            return "import-preview";
        } catch (ProblemException refused) {
            return ImportTurns.isToComeAgain(refused)
                    ? WaitingImport.toLookAt(place, upload, file.get().name(), refused)
                            .shown(place, response, page.model())
                    : form.again(place, refused, response, page.words(), language, page.model());
        } catch (Refused refused) {
            return form.again(place, refused, response, page.words(), language, page.model());
        }
    }

    @PostMapping(PATH)
    String run(
            @PathVariable String sessionId,
            @PathVariable String kind,
            @PathVariable String upload,
            @RequestParam(required = false) @Nullable String partial,
            HttpServletRequest request,
            HttpServletResponse response,
            Locale language,
            PageContext page)
            throws IOException {
        ImportPlace place = places.require(sessionId, kind, page.user());
        Optional<UploadedFile> file = uploads.find(upload, page.user().name());
        if (file.isEmpty()) {
            return over(place, upload, request, response, page.words(), page.model());
        }
        try {
            ImportResult result = imports.run(
                    place.kind().table(),
                    file.get(),
                    places.target(place),
                    new ImportOptions(false, "true".equals(partial)),
                    page.user().name());
            ImportResult told = found.addTo(result, request, upload);
            finished.remember(request, upload, Finished.of(file.get().name(), told));
            uploads.forget(upload, page.user().name());
            return "redirect:" + ResultPage.address(place, upload);
        } catch (ImportRejected changedMeanwhile) {
            return "redirect:" + place.address() + "/previews/" + upload;
        } catch (ProblemException refused) {
            return ImportTurns.isToComeAgain(refused)
                    ? WaitingImport.toImport(place, upload, file.get().name(), "true".equals(partial), refused)
                            .shown(place, response, page.model())
                    : form.again(place, refused, response, page.words(), language, page.model());
        } catch (Refused refused) {
            return form.again(place, refused, response, page.words(), language, page.model());
        }
    }

    /** Keeps what somebody chose that words of the table mean, and shows what becomes of the table now. */
    @PostMapping(PATH + "/words")
    String choose(
            @PathVariable String sessionId,
            @PathVariable String kind,
            @PathVariable String upload,
            HttpServletRequest request,
            HttpServletResponse response,
            SentForm sent,
            Locale language,
            PageContext page) {
        ImportPlace place = places.require(sessionId, kind, page.user());
        if (uploads.find(upload, page.user().name()).isEmpty()) {
            return over(place, upload, request, response, page.words(), page.model());
        }
        return sent.attempt(
                "words",
                () -> {
                    ChooseMeanings chosen = sent.body(ChosenWordsBody.class)
                            .command(new VocabularyId(place.term().council().id()));
                    if (chosen.meanings().isEmpty()) {
                        sent.noticeOfRefusal(page.words().say("imports.words.none"));
                    } else {
                        commands.send(chosen);
                        sent.notice(page.words()
                                .say("imports.words.kept", chosen.meanings().size()));
                    }
                    return "redirect:" + place.address() + "/previews/" + upload;
                },
                form -> {
                    page.show("wordsForm", form);
                    try {
                        return show(sessionId, kind, upload, request, response, language, page);
                    } catch (IOException unreadable) {
                        throw new UncheckedIOException(unreadable);
                    }
                });
    }

    /** A file that was imported is not kept; whoever comes back to it is led to what became of it. */
    private String over(
            ImportPlace place,
            String upload,
            HttpServletRequest request,
            HttpServletResponse response,
            Words words,
            Model model) {
        return finished.find(request, upload).isPresent()
                ? "redirect:" + ResultPage.address(place, upload)
                : form.gone(place, response, words, model);
    }
}
