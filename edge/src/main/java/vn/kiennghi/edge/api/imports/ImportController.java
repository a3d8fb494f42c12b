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
import vn.kiennghi.api.vocabulary.VocabularyCommand.ChooseMeanings;
import vn.kiennghi.api.vocabulary.VocabularyId;
import vn.kiennghi.api.vocabulary.WordMeaning;
import vn.kiennghi.edge.api.ApiV1;
import vn.kiennghi.edge.api.Reading;
import vn.kiennghi.edge.api.council.Meetings;
import vn.kiennghi.edge.api.council.NamedInPath;
import vn.kiennghi.edge.body.Parameters;
import vn.kiennghi.edge.body.SentFile;
import vn.kiennghi.edge.body.vocabulary.MeaningsBody;
import vn.kiennghi.edge.files.CatalogueNames;
import vn.kiennghi.edge.files.ImportOptions;
import vn.kiennghi.edge.files.ImportRejected;
import vn.kiennghi.edge.files.ImportResult;
import vn.kiennghi.edge.files.ImportTarget;
import vn.kiennghi.edge.files.Imports;
import vn.kiennghi.edge.files.Meanings;
import vn.kiennghi.edge.files.MeetingNames;
import vn.kiennghi.edge.files.RecordedBefore;
import vn.kiennghi.edge.files.TableKind;
import vn.kiennghi.edge.files.UnknownWord;
import vn.kiennghi.edge.files.UploadedFile;
import vn.kiennghi.edge.identity.Permissions;
import vn.kiennghi.edge.identity.SignedIn;
import vn.kiennghi.edge.platform.CommandDispatch;
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
    private final CommandDispatch commands;
    private final Permissions permissions;
    private final NamedInPath catalogue;
    private final Meetings meetings;
    private final QueryDispatch queries;
    private final RecordedReferences references;
    private final ProblemMessages messages;

    ImportController(
            Imports imports,
            CommandDispatch commands,
            Permissions permissions,
            NamedInPath catalogue,
            Meetings meetings,
            QueryDispatch queries,
            RecordedReferences references,
            ProblemMessages messages) {
        this.imports = imports;
        this.commands = commands;
        this.permissions = permissions;
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
        MeaningsBody mapping = parameters.json("mapping", MeaningsBody.class);
        parameters.check();
        UploadedFile file = SentFile.only(files);
        Locale language = ReaderLanguage.of(request);
        ImportTarget target = target(session, mapping == null ? List.of() : mapping.asMeanings());
        try {
            ImportResult result = imports.run(kind, file, target, options, user.name());
            if (mapping != null
                    && !options.dryRun()
                    && permissions.may(user, ChooseMeanings.class, target.councilId())) {
                commands.send(mapping.command(new VocabularyId(target.councilId())));
            }
            return answer(result, target, language);
        } catch (ImportRejected rejected) {
            throw answer(rejected.result(), target, language).asProblem();
        }
    }

    private ImportAnswer answer(ImportResult result, ImportTarget target, Locale language) {
        return ImportAnswer.of(result, UnknownWord.in(result.rejected(), target), messages, language);
    }

    private static ImportOptions options(Parameters parameters) {
        boolean dryRun = Boolean.TRUE.equals(parameters.bool("dryRun"));
        boolean partial = Boolean.TRUE.equals(parameters.bool("partial"));
        return new ImportOptions(dryRun, partial);
    }

    private ImportTarget target(NamedInPath.SessionOfTerm session, List<WordMeaning> ofThisFile) {
        String councilId = session.term().councilId();
        Meanings meanings = Meanings.of(catalogue.vocabulary(councilId), ofThisFile);
        return new ImportTarget(
                councilId,
                session.id(),
                session.session().opensOn(),
                CatalogueNames.ofFields(catalogue.councilInPath(councilId).fields(), meanings),
                CatalogueNames.ofAgencies(catalogue.agencies(councilId), meanings),
                MeetingNames.of(meetings.of(session.id())),
                meanings,
                RecordedBefore.of(councilId, session.id(), references, queries));
    }
}
