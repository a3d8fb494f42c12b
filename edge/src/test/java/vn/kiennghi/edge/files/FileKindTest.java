package vn.kiennghi.edge.files;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import vn.kiennghi.edge.platform.problem.Fault;
import vn.kiennghi.edge.platform.problem.ProblemException;

class FileKindTest {
    /** Longer than what is looked at in one go. */
    private static final int LONG = 65_536;

    private record Sent(byte[] bytes) implements UploadedFile {
        @Override
        public String name() {
            return "";
        }

        @Override
        public InputStream open() {
            return new ByteArrayInputStream(bytes);
        }
    }

    private static FileKind kind(byte... bytes) throws IOException {
        return FileKind.of(new Sent(bytes));
    }

    private static Fault fault(byte[] bytes) {
        return catchThrowableOfType(ProblemException.class, () -> kind(bytes))
                .problem()
                .fault();
    }

    private static byte[] bytes(int... values) {
        byte[] bytes = new byte[values.length];
        for (int i = 0; i < values.length; i++) {
            bytes[i] = (byte) values[i];
        }
        return bytes;
    }

    private static byte[] behind(int length, byte[] end) {
        byte[] all = Arrays.copyOf("x".repeat(length).getBytes(StandardCharsets.US_ASCII), length + end.length);
        System.arraycopy(end, 0, all, length, end.length);
        return all;
    }

    @Property(tries = 300)
    void every_text_in_utf_8_is_taken(@ForAll String text) throws IOException {
        byte[] utf8 = text.replace("\0", "").getBytes(StandardCharsets.UTF_8);

        assertThat(kind(utf8)).isEqualTo(FileKind.TEXT);
    }

    @Property(tries = 12)
    void a_character_may_lie_on_both_sides_of_what_is_looked_at_in_one_go(
            @ForAll @IntRange(min = 0, max = 8) int before) throws IOException {
        assertThat(kind(behind(LONG - before, "ệ🙂ệ🙂".getBytes(StandardCharsets.UTF_8))))
                .isEqualTo(FileKind.TEXT);
    }

    @Example
    void of_text_in_another_coding_the_byte_is_named_that_breaks_a_character_off() {
        Fault fault = fault("un été".getBytes(StandardCharsets.ISO_8859_1));

        assertThat(fault.code()).isEqualTo("NOT_UTF8");
        assertThat(fault.found()).isEqualTo("byte 5");
        assertThat(fault(behind(LONG, bytes(0xe9, 't'))).found()).isEqualTo("byte " + (LONG + 2));
    }

    @Example
    void a_byte_that_begins_no_character_is_named_itself() {
        assertThat(fault(bytes('a', 0xff, 'b')).found()).isEqualTo("byte 2");
        assertThat(fault(behind(LONG, bytes(0x80))).found()).isEqualTo("byte " + (LONG + 1));
    }

    @Example
    void a_character_that_the_end_cuts_off_is_told_at_the_last_byte() {
        assertThat(fault(bytes('a', 0xe1, 0xbb)).found()).isEqualTo("byte 3");
    }

    @Example
    void over_long_forms_and_halves_of_pairs_are_no_characters() {
        for (byte[] wrong : new byte[][] {bytes(0xc0, 0xaf), bytes(0xe0, 0x80, 0xaf), bytes(0xed, 0xa0, 0x80)}) {
            assertThat(fault(wrong).code()).isEqualTo("NOT_UTF8");
        }
    }

    @Example
    void a_file_with_a_zero_in_it_is_no_text() {
        assertThat(fault(behind(LONG, bytes('a', 0, 0xff))).found()).isEqualTo("U+0000");
        assertThatThrownBy(() -> kind(bytes(0xff, 0))).hasMessageContaining("NOT_UTF8");
    }

    /**
     * Reported as tidyverse/readxl#480 (a table in HTML named .xls) and decidim/decidim#13892 (PDF and RTF).
     */
    @Example
    void a_file_of_another_kind_is_told_as_what_it_is() {
        Map<String, String> starts = new LinkedHashMap<>();
        starts.put("<html><head><meta charset=\"utf-8\"/></head><body><table><tr><td>STT", "HTML");
        starts.put("\uFEFF \n<!DOCTYPE HTML PUBLIC>", "HTML");
        starts.put("<!-- bảng --><table border=1>", "HTML");
        starts.put("<?xml version=\"1.0\"?><html xmlns=\"http://www.w3.org/1999/xhtml\">", "HTML");
        starts.put(
                "<?xml version=\"1.0\"?>\n<?mso-application progid=\"Excel.Sheet\"?>\n<Workbook xmlns=\"urn:x\">",
                "XML Spreadsheet 2003");
        starts.put(
                "<?xml version=\"1.0\"?>\n<office:document xmlns:office=\"urn:oasis:names:tc:opendocument:xmlns:office:1.0\">",
                "OpenDocument XML (.fods)");
        starts.put("<?xml version=\"1.0\"?><rows/>", "XML");
        starts.put("{\\rtf1\\ansi STT\\cell", "RTF");
        starts.put("%PDF-1.7\n1 0 obj", "PDF");
        starts.put("MIME-Version: 1.0\nX-Document-Type: Workbook\nContent-Type: multipart/related", "MHTML");
        starts.put("ID;PWXL;N;E\nP;PGeneral", "SYLK (.slk)");
        starts.put("{\"items\": []}", "JSON");
        starts.put("[{\"reference\": 1}]", "JSON");
        starts.put("GIF89a", "GIF");

        starts.forEach((start, kind) -> {
            Fault fault = fault(start.getBytes(StandardCharsets.UTF_8));
            assertThat(fault.code()).as(start).isEqualTo("SPREADSHEET_NOT_SUPPORTED");
            assertThat(fault.found()).as(start).isEqualTo(kind);
        });
        assertThat(fault(bytes(0x25, 'P', 'D', 'F', '-', 0xe2, 0xe3)).found()).isEqualTo("PDF");
        assertThat(fault(bytes(0x89, 'P', 'N', 'G', 13, 10)).found()).isEqualTo("PNG");
        assertThat(fault(bytes(0x1f, 0x8b, 8, 0)).found()).isEqualTo("gzip");
        assertThat(fault(bytes(9, 8, 0x10, 0, 0, 6)).found()).isEqualTo("xls");
        assertThat(fault(bytes(0xD0, 0xCF, 0x11, 0xE0)).found()).isEqualTo("xls");
    }

    /** Reported as decidim/decidim#7240. */
    @Example
    void unicode_text_of_two_bytes_a_letter_is_not_utf_8_with_or_without_a_byte_order_mark() {
        String table = "STT\tNội dung kiến nghị\r\n1\tĐề nghị sửa đường liên ấp, nước ngập\r\n";
        for (Charset coding : List.of(StandardCharsets.UTF_16, StandardCharsets.UTF_16LE, StandardCharsets.UTF_16BE)) {
            assertThat(fault(table.getBytes(coding)).code()).as(coding.name()).isEqualTo("NOT_UTF8");
            assertThat(fault(table.getBytes(coding)).found()).isEqualTo("UTF-16");
        }
    }

    @Example
    void a_table_may_begin_like_another_kind() throws IOException {
        for (String start : List.of(
                "ID;Phường", "<Tên cơ quan>,", "{STT},", "[Mẫu 1]", "Subject: a,b", "Từ ngày: 1\n", "%,a", "TABLE,a")) {
            assertThat(kind(start.getBytes(StandardCharsets.UTF_8))).as(start).isEqualTo(FileKind.TEXT);
        }
    }
}
