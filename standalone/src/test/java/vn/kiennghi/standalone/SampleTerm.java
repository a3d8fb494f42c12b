package vn.kiennghi.standalone;

import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** A council with one term, two sessions, a field and an agency, and files for it. */
final class SampleTerm {
    static final String SESSION = "mau-x.9";

    private SampleTerm() {}

    static void define(Api api) {
        api.put(
                        "/api/v1/councils/mau",
                        "{\"name\":\"HĐND tỉnh Mẫu\",\"level\":\"PROVINCE\",\"validFrom\":\"2021-06-29\"}")
                .expecting(200);
        api.put("/api/v1/councils/mau/fields/giao-thong", "{\"name\":\"Giao thông\",\"committee\":\"KT_NS\"}")
                .expecting(200);
        api.put(
                        "/api/v1/councils/mau/agencies/so-gtvt",
                        "{\"name\":\"Sở Giao thông vận tải\",\"kind\":\"DEPARTMENT\",\"validFrom\":\"2021-06-29\"}")
                .expecting(200);
        api.put(
                        "/api/v1/terms/mau-x",
                        "{\"councilId\":\"mau\",\"ordinal\":\"X\",\"startsOn\":\"2021-06-29\",\"endsOn\":\"2026-06-30\"}")
                .expecting(200);
        api.put(
                        "/api/v1/terms/mau-x/sessions/9",
                        "{\"kind\":\"REGULAR\",\"opensOn\":\"2022-07-18\",\"closesOn\":\"2022-07-20\"}")
                .expecting(200);
    }

    static String petitions(String prefix, int count) {
        return IntStream.rangeClosed(1, count)
                .mapToObj(number -> "%s-%05d,Đề nghị sửa đường thôn số %d,giao-thong,PROVINCE,2022-07-18"
                        .formatted(prefix, number, number))
                .collect(Collectors.joining("\n", "reference,content,field,level,received_on\n", "\n"));
    }

    static String assignments(String prefix, int count) {
        return IntStream.rangeClosed(1, count)
                .mapToObj(number -> "%s-%05d,so-gtvt,2022-08-09,5187/UBND-TH,2022-11-30".formatted(prefix, number))
                .collect(Collectors.joining("\n", "reference,lead_agency,assigned_on,document_number,due_on\n", "\n"));
    }

    static String answers(String prefix, int count) {
        return IntStream.rangeClosed(1, count)
                .mapToObj(number ->
                        "%s-%05d,so-gtvt,783/BC-UBND,2022-12-01,RESOLVED,Đã sửa xong".formatted(prefix, number))
                .collect(Collectors.joining(
                        "\n", "reference,agency,document_number,document_date,outcome,summary\n", "\n"));
    }

    static String transferOfAll() {
        return """
                {"sessionId":"mau-x.9","documentNumber":"248/TTHĐND-VP","issuedOn":"2022-07-29",
                 "recipient":"Ủy ban nhân dân tỉnh","signer":"TM. THƯỜNG TRỰC HĐND","all":true}""";
    }
}
