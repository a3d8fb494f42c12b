package vn.kiennghi.edge.files.sheet;

import java.io.IOException;
import java.io.InputStream;
import java.util.Map;
import java.util.Set;
import org.apache.poi.openxml4j.exceptions.InvalidFormatException;
import org.apache.poi.openxml4j.opc.OPCPackage;
import org.apache.poi.openxml4j.opc.PackagePart;
import org.apache.poi.openxml4j.opc.PackageRelationship;
import org.apache.poi.openxml4j.opc.PackageRelationshipTypes;
import org.apache.poi.xssf.usermodel.XSSFRelation;
import org.jspecify.annotations.Nullable;
import vn.kiennghi.edge.platform.problem.ProblemException;

/**
 * The parts of a package that make it a workbook. They are found by the last word of how they are related, which is the same in
 * both forms of the standard: usual programs write the "transitional" one, some can write the "strict" one.
 */
final class WorkbookParts {
    private static final Set<String> KINDS = Set.of(
            XSSFRelation.WORKBOOK.getContentType(),
            XSSFRelation.MACROS_WORKBOOK.getContentType(),
            XSSFRelation.TEMPLATE_WORKBOOK.getContentType(),
            XSSFRelation.MACRO_TEMPLATE_WORKBOOK.getContentType());

    /** Words in the types of other packages' main parts, and what such files are called. */
    private static final Map<String, String> OTHERS = Map.of(
            "wordprocessingml", "docx",
            "ms-word", "docm",
            "presentationml", "pptx",
            "sheet.binary", "xlsb",
            "visio", "vsdx");

    private final PackagePart book;

    private WorkbookParts(PackagePart book) {
        this.book = book;
    }

    /**
     * @throws ProblemException if the package is another kind of file (415)
     * @throws InvalidFormatException if it is damaged
     */
    static WorkbookParts of(OPCPackage parts) throws InvalidFormatException {
        PackagePart main = main(parts, PackageRelationshipTypes.CORE_DOCUMENT);
        if (main == null) {
            main = main(parts, PackageRelationshipTypes.STRICT_CORE_DOCUMENT);
        }
        if (main == null) {
            throw Unreadable.otherKind("zip", null);
        }
        String type = main.getContentType();
        if (!KINDS.contains(type)) {
            throw Unreadable.otherKind(
                    OTHERS.entrySet().stream()
                            .filter(other -> type.contains(other.getKey()))
                            .map(Map.Entry::getValue)
                            .findFirst()
                            .orElse(type),
                    null);
        }
        return new WorkbookParts(main);
    }

    private static @Nullable PackagePart main(OPCPackage parts, String type) throws InvalidFormatException {
        return parts.getPartsByRelationshipType(type).stream().findFirst().orElse(null);
    }

    /**
     * @throws IOException if it cannot be read
     */
    InputStream book() throws IOException {
        return book.getInputStream();
    }

    /**
     * Returns the workbook's part of a kind, such as {@code styles}; null if it has none.
     *
     * @throws IOException if it cannot be read
     * @throws InvalidFormatException if it is damaged
     */
    @Nullable InputStream part(String kind) throws IOException, InvalidFormatException {
        for (PackageRelationship relation : book.getRelationships()) {
            if (relation.getRelationshipType().endsWith("/" + kind)) {
                return content(relation);
            }
        }
        return null;
    }

    /**
     * Returns the part of a sheet.
     *
     * @param id of its relation to the workbook
     * @throws IOException if there is none or it cannot be read
     * @throws InvalidFormatException if it is damaged
     */
    InputStream sheet(String id) throws IOException, InvalidFormatException {
        PackageRelationship relation = book.getRelationship(id);
        if (relation == null) {
            throw new IOException("no part " + id);
        }
        return content(relation);
    }

    private InputStream content(PackageRelationship relation) throws IOException, InvalidFormatException {
        PackagePart part = book.getRelatedPart(relation);
        if (part == null) {
            throw new IOException("no part " + relation.getTargetURI());
        }
        return part.getInputStream();
    }
}
