package vn.kiennghi.edge.api.imports;

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

/** The file of a form. */
record SentFile(MultipartFile part) implements UploadedFile {
    /**
     * Returns the one file.
     *
     * @throws ProblemException if there is none (422) or there are several (400)
     */
    static UploadedFile only(@Nullable List<MultipartFile> files) {
        if (files == null || files.isEmpty()) {
            throw Problem.of(Fault.of(RefusalCode.FIELD_MISSING, "file", "multipart file", null))
                    .asException();
        }
        if (files.size() > 1) {
            throw Problem.of(Fault.of(ProblemCode.SEVERAL_FILES, "file", 1, files.size()))
                    .asException();
        }
        return new SentFile(files.getFirst());
    }

    @Override
    public String name() {
        String name = part.getOriginalFilename();
        return name == null ? "" : name;
    }

    @Override
    public InputStream open() throws IOException {
        return part.getInputStream();
    }
}
