package vn.kiennghi.edge.api.imports;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestPart;
import org.springframework.web.multipart.MultipartFile;
import vn.kiennghi.edge.api.ApiV1;
import vn.kiennghi.edge.api.Reading;
import vn.kiennghi.edge.api.council.Meetings;
import vn.kiennghi.edge.api.council.NamedInPath;
import vn.kiennghi.edge.body.Parameters;
import vn.kiennghi.edge.body.SentFile;
import vn.kiennghi.edge.files.CatalogueNames;
import vn.kiennghi.edge.files.ImportOptions;
import vn.kiennghi.edge.files.ImportRejected;
import vn.kiennghi.edge.files.ImportTarget;
import vn.kiennghi.edge.files.Imports;
import vn.kiennghi.edge.files.MeetingNames;
import vn.kiennghi.edge.files.RecordedBefore;
import vn.kiennghi.edge.files.TableKind;
import vn.kiennghi.edge.files.UploadedFile;
import vn.kiennghi.edge.identity.SignedIn;
import vn.kiennghi.edge.platform.QueryDispatch;
import vn.kiennghi.edge.platform.RecordedReferences;
import vn.kiennghi.edge.platform.problem.ProblemMessages;
import vn.kiennghi.edge.platform.problem.ReaderLanguage;

/** Tables of a session: its petitions, their assignments, the answers. */
@ApiV1
class ImportController {
    private static final String PATH = "/sessions/{sessionId}/";
    private static final String FORM = MediaType.MULTIPART_FORM_DATA_VALUE;

    private final Imports imports;
    private final NamedInPath catalogue;
    private final Meetings meetings;
    private final QueryDispatch queries;
    private final RecordedReferences references;
    private final ProblemMessages messages;

    ImportController(
            Imports imports,
            NamedInPath catalogue,
            Meetings meetings,
            QueryDispatch queries,
            RecordedReferences references,
            ProblemMessages messages) {
        this.imports = imports;
        this.catalogue = catalogue;
        this.meetings = meetings;
        this.queries = queries;
        this.references = references;
        this.messages = messages;
    }

    @PostMapping(path = PATH + "petition-imports", consumes = FORM)
    ImportAnswer petitions(
            @PathVariable String sessionId,
            @RequestPart(name = "file", required = false) @Nullable List<MultipartFile> file,
            Parameters parameters,
            HttpServletRequest request,
            @AuthenticationPrincipal SignedIn user)
            throws IOException {
        return run(TableKind.PETITIONS, sessionId, file, parameters, request, user);
    }

    @PostMapping(path = PATH + "assignment-imports", consumes = FORM)
    ImportAnswer assignments(
            @PathVariable String sessionId,
            @RequestPart(name = "file", required = false) @Nullable List<MultipartFile> file,
            Parameters parameters,
            HttpServletRequest request,
            @AuthenticationPrincipal SignedIn user)
            throws IOException {
        return run(TableKind.ASSIGNMENTS, sessionId, file, parameters, request, user);
    }

    @PostMapping(path = PATH + "answer-imports", consumes = FORM)
    ImportAnswer answers(
            @PathVariable String sessionId,
            @RequestPart(name = "file", required = false) @Nullable List<MultipartFile> file,
            Parameters parameters,
            HttpServletRequest request,
            @AuthenticationPrincipal SignedIn user)
            throws IOException {
        return run(TableKind.ANSWERS, sessionId, file, parameters, request, user);
    }

    private ImportAnswer run(
            TableKind kind,
            String sessionId,
            @Nullable List<MultipartFile> files,
            Parameters parameters,
            HttpServletRequest request,
            SignedIn user)
            throws IOException {
        NamedInPath.SessionOfTerm session = catalogue.sessionInPath(sessionId);
        Reading.require(user, session.term().councilId());
        ImportOptions options = options(parameters);
        UploadedFile file = SentFile.only(files);
        Locale language = ReaderLanguage.of(request);
        try {
            return ImportAnswer.of(imports.run(kind, file, target(session), options, user.name()), messages, language);
        } catch (ImportRejected rejected) {
            throw ImportAnswer.of(rejected.result(), messages, language).asProblem();
        }
    }

    private static ImportOptions options(Parameters parameters) {
        boolean dryRun = Boolean.TRUE.equals(parameters.bool("dryRun"));
        boolean partial = Boolean.TRUE.equals(parameters.bool("partial"));
        parameters.check();
        return new ImportOptions(dryRun, partial);
    }

    private ImportTarget target(NamedInPath.SessionOfTerm session) {
        String councilId = session.term().councilId();
        return new ImportTarget(
                councilId,
                session.id(),
                session.session().opensOn(),
                CatalogueNames.ofFields(catalogue.councilInPath(councilId).fields()),
                CatalogueNames.ofAgencies(catalogue.agencies(councilId)),
                MeetingNames.of(meetings.of(session.id())),
                RecordedBefore.of(councilId, session.id(), references, queries));
    }
}
