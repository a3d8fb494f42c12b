package vn.kiennghi.edge.files.sheet;

import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.List;
import javax.xml.parsers.ParserConfigurationException;
import org.apache.poi.ooxml.POIXMLException;
import org.apache.poi.openxml4j.exceptions.ODFNotOfficeXmlFileException;
import org.apache.poi.openxml4j.exceptions.OpenXML4JException;
import org.apache.poi.openxml4j.exceptions.OpenXML4JRuntimeException;
import org.apache.poi.openxml4j.opc.OPCPackage;
import org.apache.poi.openxml4j.opc.PackageAccess;
import org.apache.poi.util.XMLHelper;
import org.jspecify.annotations.Nullable;
import org.xml.sax.ContentHandler;
import org.xml.sax.InputSource;
import org.xml.sax.SAXException;
import org.xml.sax.XMLReader;
import org.xml.sax.helpers.DefaultHandler;
import vn.kiennghi.edge.platform.problem.ProblemException;

/**
 * An XLSX file, read as a stream: only the texts that cells share are in memory, up to a limit. Macros and links to other
 * files are never looked at, formulas never computed.
 */
public final class Workbook implements Closeable {
    /** Twenty times the largest upload: spreadsheets are packed about one to ten. */
    private static final long LARGEST_PART = 1_000_000_000L;
    /** Somewhat more than the largest text file that is taken can say. */
    private static final long MOST_TEXT = 60_000_000L;

    private final OPCPackage file;
    private final WorkbookParts parts;
    private final List<Sheet> sheets;
    private final SharedTexts texts = new SharedTexts(new TextBudget(MOST_TEXT));
    private final CellForms forms;

    private Workbook(OPCPackage file) throws IOException, OpenXML4JException {
        this.file = file;
        this.parts = WorkbookParts.of(file);
        SheetList list = new SheetList();
        parse(parts.book(), list);
        this.sheets = list.sheets();
        this.forms = new CellForms(list.since1904());
        parse(parts.part("styles"), forms);
        parse(parts.part("sharedStrings"), texts);
    }

    /**
     * Opens a file for reading.
     *
     * @throws ProblemException if it is another kind of file (415), too large when unpacked (413) or damaged (422)
     */
    public static Workbook open(Path file) {
        OPCPackage parts = null;
        try {
            parts = OPCPackage.open(file.toFile(), PackageAccess.READ);
            return new Workbook(parts);
        } catch (ODFNotOfficeXmlFileException openDocument) {
            throw Unreadable.otherKind("OpenDocument (.ods, .odt)", parts);
        } catch (IOException
                | OpenXML4JException
                | OpenXML4JRuntimeException
                | POIXMLException
                | IllegalArgumentException failure) {
            throw Unreadable.of(failure, parts);
        } catch (ProblemException told) {
            throw Unreadable.told(told, parts);
        }
    }

    /** Returns its sheets, those that readers see first. */
    public List<Sheet> sheets() {
        return sheets;
    }

    /**
     * Hands over each row of a sheet that has something in it.
     *
     * @throws ProblemException if it is too large (413) or damaged (422)
     */
    public void read(Sheet sheet, RowTaker taker) {
        MergedCells merged = new MergedCells();
        readPart(sheet, merged);
        SheetRows rows = new SheetRows(merged, taker, new TextBudget(MOST_TEXT));
        readPart(sheet, new SheetParsing(rows, texts, forms, new TextBudget(MOST_TEXT)));
    }

    private void readPart(Sheet sheet, ContentHandler handler) {
        try {
            parse(part(sheet), handler);
        } catch (IOException failure) {
            throw Unreadable.of(failure, null);
        }
    }

    private InputStream part(Sheet sheet) throws IOException {
        try {
            return parts.sheet(sheet.id());
        } catch (OpenXML4JException | OpenXML4JRuntimeException | POIXMLException | IllegalArgumentException failure) {
            throw new IOException(failure);
        }
    }

    /** Returns whether anything stands in the sheet. */
    public boolean hasContent(Sheet sheet) {
        boolean[] found = {false};
        read(sheet, row -> {
            found[0] = !row.isBlank();
            return !found[0];
        });
        return found[0];
    }

    /** POI's reader of XML takes in no external entities and limits what entities can grow to. */
    private static void parse(@Nullable InputStream part, ContentHandler handler) throws IOException {
        if (part == null) {
            return;
        }
        try (InputStream metered = new MeteredStream(part, LARGEST_PART)) {
            XMLReader xml = XMLHelper.newXMLReader();
            xml.setContentHandler(handler);
            // The sender is told; a broken file is nothing for the log.
            xml.setErrorHandler(new DefaultHandler());
            xml.parse(new InputSource(metered));
        } catch (SheetParsing.Enough asMuchAsWanted) {
            return;
        } catch (SAXException | ParserConfigurationException e) {
            throw new IOException(e);
        }
    }

    @Override
    public void close() {
        file.revert();
    }
}
