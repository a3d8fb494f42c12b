package vn.kiennghi.standalone.start;

import com.mongodb.ConnectionString;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.springframework.boot.convert.DurationStyle;
import org.springframework.security.web.util.matcher.IpAddressMatcher;
import org.springframework.util.unit.DataSize;

/** What the values of settings look like that the application reads for itself: a slip is told before the start, with the setting's name. */
enum SettingForm {
    /** An amount of memory or disk. */
    SIZE("một dung lượng như 256MB hay 1GB", "a size such as 256MB or 1GB", DataSize::parse),
    /** A time to wait. */
    DURATION("một khoảng thời gian như 60s hay 2m", "a time such as 60s or 2m", DurationStyle::detectAndParse),
    /** Yes or no. */
    TRUTH("true hoặc false", "true or false", SettingForm::requireTruth),
    /** Addresses and networks. */
    ADDRESSES(
            "các địa chỉ hoặc mạng cách nhau bằng dấu phẩy như 127.0.0.1,10.0.0.0/8",
            "addresses or networks with commas between them such as 127.0.0.1,10.0.0.0/8",
            SettingForm::requireAddresses),
    /** Where MongoDB is. Never repeated to anybody, since a password may stand in it. */
    MONGODB(
            "một địa chỉ như mongodb://máy:27017/ (không in lại giá trị nhận được, vì có thể có mật khẩu)",
            "an address such as mongodb://host:27017/ (what was found is not repeated, since it may hold a password)",
            ConnectionString::new);

    private static final Map<String, SettingForm> OF_SETTINGS = Map.of(
            "KIENNGHI_DISK_WARN_BELOW", SIZE,
            "KIENNGHI_READ_MODEL_ROWS_IN_MEMORY", SIZE,
            "KIENNGHI_READ_MODEL_SIMILAR_IN_MEMORY", SIZE,
            "KIENNGHI_IMPORTS_LONGEST_WAIT", DURATION,
            "KIENNGHI_SESSION_LONGEST", DURATION,
            "KIENNGHI_ADMIN_ALL_ROLES", TRUTH,
            "KIENNGHI_TRUSTED_PROXIES", ADDRESSES,
            "KIENNGHI_MONGODB_URI", MONGODB);

    private final String vietnamese;
    private final String english;
    private final Consumer<String> parser;

    SettingForm(String vietnamese, String english, Consumer<String> parser) {
        this.vietnamese = vietnamese;
        this.english = english;
        this.parser = parser;
    }

    /**
     * Returns if every setting of the environment can be read.
     *
     * @throws CannotStart that names the first one that cannot
     */
    static void requireReadable(Map<String, String> environment) {
        OF_SETTINGS.forEach((name, form) -> {
            String found = environment.getOrDefault(name, "").strip();
            if (!found.isEmpty() && !form.reads(found)) {
                throw CannotStart.unreadableSetting(name, form.vietnamese, form.english, form == MONGODB ? "…" : found);
            }
        });
    }

    private boolean reads(String found) {
        try {
            parser.accept(found);
            return true;
        } catch (IllegalArgumentException | IllegalStateException slip) {
            return false;
        }
    }

    private static void requireTruth(String found) {
        if (!Set.of("true", "false").contains(found.toLowerCase(Locale.ROOT))) {
            throw new IllegalArgumentException(found);
        }
    }

    private static void requireAddresses(String found) {
        Stream.of(found.split(",", -1)).map(String::strip).forEach(IpAddressMatcher::new);
    }
}
