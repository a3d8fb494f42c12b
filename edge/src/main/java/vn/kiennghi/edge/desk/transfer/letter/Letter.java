package vn.kiennghi.edge.desk.transfer.letter;

import java.util.List;

/**
 * A transfer letter, part by part as Nghị định 30/2020/NĐ-CP orders them.
 *
 * @param issuer tên cơ quan ban hành, line by line
 * @param number số, ký hiệu
 * @param placeAndDate địa danh, ngày tháng năm
 * @param subject trích yếu, with "V/v" before it
 * @param addressee after "Kính gửi:"
 * @param copies nơi nhận, line by line
 * @param authority quyền hạn, above the signature
 */
public record Letter(
        List<String> issuer,
        String number,
        String placeAndDate,
        String subject,
        String addressee,
        List<String> paragraphs,
        List<String> copies,
        String authority,
        Signature signature,
        Annex annex) {}
