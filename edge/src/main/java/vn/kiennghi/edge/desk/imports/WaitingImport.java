package vn.kiennghi.edge.desk.imports;

import jakarta.servlet.http.HttpServletResponse;
import org.jspecify.annotations.Nullable;
import org.springframework.ui.Model;
import vn.kiennghi.edge.platform.problem.ProblemException;

/**
 * A table whose turn did not come. Its file is kept, so that one button tries again.
 *
 * @param underWay who imports since when; null: other tables are being read
 * @param toImport whether it was to be imported and not only looked at
 * @param partial whether the right rows were to be recorded although others are wrong
 */
record WaitingImport(
        String fileName, String address, @Nullable String underWay, boolean toImport, boolean partial) {

    static WaitingImport toLookAt(ImportPlace place, String upload, String fileName, ProblemException busy) {
        return new WaitingImport(fileName, address(place, upload), found(busy), false, false);
    }

    static WaitingImport toImport(
            ImportPlace place, String upload, String fileName, boolean partial, ProblemException busy) {
        return new WaitingImport(fileName, address(place, upload), found(busy), true, partial);
    }

    /** Returns the page that says so, and answers 503. */
    String shown(ImportPlace place, HttpServletResponse response, Model model) {
        response.setStatus(HttpServletResponse.SC_SERVICE_UNAVAILABLE);
        model.addAttribute("place", place);
        model.addAttribute("waiting", this);
        return "import-waiting";
    }

    private static String address(ImportPlace place, String upload) {
        return place.address() + "/previews/" + upload;
    }

    private static @Nullable String found(ProblemException busy) {
        return busy.problem().fault().found();
    }
}
