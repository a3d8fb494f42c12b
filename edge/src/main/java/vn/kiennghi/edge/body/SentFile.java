package vn.kiennghi.edge.body;

import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.web.multipart.MultipartFile;
import vn.kiennghi.api.refusal.RefusalCode;
import vn.kiennghi.edge.files.UploadedFile;
import vn.kiennghi.edge.platform.problem.Fault;
import vn.kiennghi.edge.platform.problem.Problem;
import vn.kiennghi.edge.platform.problem.ProblemCode;
import vn.kiennghi.edge.platform.problem.ProblemException;

/** The file that somebody chose in a form, or that a program sent in one. */
public record SentFile(String name, MultipartFile part) implements UploadedFile {
    /** Name of the form's entry. */
    public static final String ENTRY = "file";

    private static final int LONGEST_NAME = 200;

    /**
     * Returns the one file; an entry left empty comes as a file without name and content.
     *
     * @throws ProblemException if there is none (422) or there are several (400)
     */
    public static SentFile only(@Nullable List<MultipartFile> parts) {
        List<MultipartFile> chosen = parts == null
                ? List.of()
                : parts.stream()
                        .filter(part -> !part.isEmpty() || !name(part).isEmpty())
                        .toList();
        if (chosen.isEmpty()) {
            throw Problem.of(Fault.of(RefusalCode.FIELD_MISSING, ENTRY, "multipart file", null))
                    .asException();
        }
        if (chosen.size() > 1) {
            throw Problem.of(Fault.of(ProblemCode.SEVERAL_FILES, ENTRY, 1, chosen.size()))
                    .asException();
        }
        return new SentFile(name(chosen.getFirst()), chosen.getFirst());
    }

    /** Some browsers send the whole path. */
    private static String name(MultipartFile part) {
        String sent = part.getOriginalFilename() == null ? "" : part.getOriginalFilename();
        String last = sent.substring(Math.max(sent.lastIndexOf('/'), sent.lastIndexOf('\\')) + 1)
                .replaceAll("\\p{C}", "")
                .strip();
        return last.length() > LONGEST_NAME ? last.substring(last.length() - LONGEST_NAME) : last;
    }

    @Override
    public InputStream open() throws IOException {
        return part.getInputStream();
    }
}
