package vn.kiennghi.edge.platform.problem;

/**
 * Why the edge itself turns a request, a file or a row away, or warns about it; beside the refusals of the command side. A
 * code is a contract for ever and has a message in every language.
 */
public enum ProblemCode {
    /** The request is no proper HTTP, or was stopped by the firewall. */
    MALFORMED_REQUEST(400),
    MALFORMED_JSON(400),
    BODY_MISSING(400),
    WRONG_TYPE(400),
    UNKNOWN_VALUE(400),
    /** A JSON body has a member that the call does not have. */
    UNKNOWN_MEMBER(400),
    /** The address has a parameter that the call does not have. */
    UNKNOWN_PARAMETER(400),
    INVALID_DATE(400),
    INVALID_PARAMETER(400),
    REPEATED_PARAMETER(400),
    LIMIT_OUT_OF_RANGE(400),
    BAD_CURSOR(400),
    INVALID_ID(400),
    INVALID_HEADER(400),
    MULTIPART_INVALID(400),
    SEVERAL_FILES(400),

    SIGN_IN_REQUIRED(401),
    SIGN_IN_FAILED(401),
    /** Name and password are right, and an administrator has locked the account. */
    ACCOUNT_LOCKED(403),
    /** Name and password are right, and the account was ended. */
    ACCOUNT_OVER(403),
    /** Somebody else chose the password: its owner must change it before anything else. */
    PASSWORD_CHANGE_REQUIRED(403),
    /** Somebody changes his own password without telling the present one. */
    PRESENT_PASSWORD_REQUIRED(403),
    /** The account holds no role at all. */
    NO_ROLE(403),

    NOT_FOUND(404),
    UNKNOWN_COMMAND(404),
    UNKNOWN_USER(404),
    METHOD_NOT_ALLOWED(405),
    NOT_ACCEPTABLE(406),
    /** The body came too slowly. */
    BODY_TOO_SLOW(408),
    LAST_ADMIN(409),
    /** An account that was ended is to be changed. */
    ACCOUNT_ENDED(409),
    /** An account is to be opened under a name that one has already. */
    ACCOUNT_EXISTS(409),
    /** Something is to be added to a list that has an entry of that name. */
    NAME_IN_USE(409),
    BODY_TOO_LARGE(413),
    UPLOAD_TOO_LARGE(413),
    TOO_MANY_ROWS(413),
    /** Unpacked, the spreadsheet is more than a table can be. */
    SPREADSHEET_TOO_LARGE(413),
    ADDRESS_TOO_LONG(414),
    UNSUPPORTED_MEDIA_TYPE(415),
    /** A body that was compressed, or encoded otherwise, before it was sent. */
    UNSUPPORTED_CONTENT_ENCODING(415),
    /** A spreadsheet in another format, or no table at all. */
    SPREADSHEET_NOT_SUPPORTED(415),
    /** Too many wrong passwords came before, or too many are looked at just now. */
    TOO_MANY_TRIES(429),
    HEADERS_TOO_LARGE(431),

    IMPORT_REJECTED(422),
    NOT_UTF8(422),
    FILE_EMPTY(422),
    CSV_MALFORMED(422),
    /** A spreadsheet that only a password opens. */
    SPREADSHEET_LOCKED(422),
    /** A file that begins like a spreadsheet and cannot be read to its end. */
    SPREADSHEET_DAMAGED(422),
    /** A cell shows an error such as #REF!, or holds a formula whose value was not saved. */
    CELL_WITHOUT_VALUE(422),
    /** The spreadsheet program has made a day or another number out of a number that was typed. */
    CELL_CONVERTED(422),
    /** Letters of a text were lost when it was saved. */
    LETTERS_LOST(422),
    COLUMN_MISSING(422),
    COLUMN_TWICE(422),
    TOO_MANY_CELLS(422),
    AMBIGUOUS_NAME(422),
    /** A sign-in name of another form. */
    SIGN_IN_NAME_INVALID(422),
    /** The present password, told as a proof, is another. */
    PASSWORD_WRONG(422),
    /** A new password is one that many people take, or is made of the names around it. */
    PASSWORD_GUESSABLE(422),
    /** The new password is the present one. */
    PASSWORD_AS_BEFORE(422),
    /** A new password was typed twice, and not the same. */
    PASSWORDS_DIFFER(422),
    /** Two rows of a form say the same thing twice. */
    SAID_TWICE(422),

    INTERNAL(500),
    TRY_AGAIN(503),
    /** Another import of the council is under way, and its end was waited for in vain. */
    IMPORT_UNDER_WAY(503),
    /** So many tables are being read that there is no memory for another one. */
    TABLES_BEING_READ(503),
    /** No room is left for the record, or for what was sent. */
    DISK_FULL(503),
    /** Beside the reason: an import ended half-way, and so many of its rows are recorded. */
    IMPORT_STOPPED(503),
    /** The record's file was removed or replaced under the running system. */
    RECORD_GONE(503),
    /** The record's file is damaged. */
    RECORD_DAMAGED(503),
    /** The disk or its permissions do not let the record be written. */
    RECORD_NOT_WRITABLE(503),

    /** Warning: voters' personal data were accepted and not stored. */
    VOTER_DATA_NOT_STORED(200),
    /** Warning: an answer promises work without a date (R5). */
    ROADMAP_MISSING(200),
    /** Warning: one document number with two dates. */
    DOCUMENT_REUSED(200),
    /** Warning: one document number for two kinds of things. */
    DOCUMENT_OF_OTHER_KIND(200),
    /** Warning: two rows say different things of what can be only one. */
    ROWS_CONTRADICT(200),
    /** Warning: a column that the table does not have. */
    UNKNOWN_COLUMN(200),
    /** Warning: a title, a total or a signature is no entry of the table. */
    ROW_PASSED_OVER(200),
    /** Warning: the title of a section was taken as the field of the rows below it. */
    SECTION_AS_FIELD(200),
    /** Warning: a cell is perhaps not what was typed, as the spreadsheet program has made a day or a number out of it. */
    CELL_PERHAPS_CONVERTED(200),
    /** Warning: a text in an older coding of Vietnamese letters was written anew. */
    LETTERS_RESTORED(200),
    /** Warning: rows that the spreadsheet hides were read. */
    HIDDEN_ROWS_READ(200),
    /** Warning: only one sheet of a workbook is read. */
    SHEETS_NOT_READ(200),
    /** Warning: a petition says nearly the same as another one of the session. */
    SUSPECTED_DUPLICATE(200),
    /** Warning: too many petitions to compare each with the others. */
    DUPLICATES_NOT_SOUGHT(200),
    /** Warning: the time allowed for finding similar petitions was over before the last row. */
    SIMILAR_SOUGHT_IN_PART(200);

    private final int status;

    ProblemCode(int status) {
        this.status = status;
    }

    /** Returns the HTTP status that goes with it; 200 for a warning. */
    public int status() {
        return status;
    }
}
