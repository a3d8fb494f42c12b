package vn.kiennghi.edge.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.http.HttpResponse;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;

/** Somebody goes from page to page: a link to a place on a page finds that place there. */
@SpringBootTest(classes = SamplePages.class, webEnvironment = WebEnvironment.RANDOM_PORT)
@DisplayNameGeneration(ReplaceUnderscores.class)
class LinkedPlacesTest {
    /** Pages of one kind that differ in what they show only: enough of them, not all. */
    private static final int PAGES_OF_A_KIND = 4;

    private final int port;

    LinkedPlacesTest(@Value("${local.server.port}") int port) {
        this.port = port;
    }

    @ParameterizedTest
    @ValueSource(strings = {"admin", "lan", "phuong", "soldtbxh", "giamsat", "kiemtoan", "khong"})
    void every_link_to_a_place_on_a_page_finds_it(String user) {
        Visitor visitor = Visitor.signedIn(user, port);
        Deque<String> toVisit = new ArrayDeque<>(List.of(
                "/desk", "/register", "/transfers", "/assigning", "/answering", "/imports", "/councils", "/account"));
        Set<String> met = new HashSet<>(toVisit);
        Map<String, Integer> visited = new HashMap<>();
        List<String> dead = new ArrayList<>();
        while (!toVisit.isEmpty()) {
            String address = toVisit.removeFirst();
            int hash = address.indexOf('#');
            String page = hash < 0 ? address : address.substring(0, hash);
            if (hash < 0 && visited.merge(kind(page), 1, Integer::sum) > PAGES_OF_A_KIND) {
                continue;
            }
            HttpResponse<String> shown = visitor.get(page);
            PageLinks links = new PageLinks(shown.body());
            if (hash >= 0 && shown.statusCode() == 200 && !links.places().contains(address.substring(hash + 1))) {
                dead.add(address);
            }
            links.addresses().stream()
                    .filter(link -> link.startsWith("/") && !link.contains("lang="))
                    .filter(met::add)
                    .forEach(toVisit::addLast);
        }
        assertThat(visited.keySet()).as("pages that were visited").hasSizeGreaterThan(3);
        assertThat(dead).as("links whose place is not there").isEmpty();
    }

    /** The first part of the path, how many parts there are, and the last one where it is a word of ours. */
    private static String kind(String page) {
        List<String> parts = List.of(URI.create(page).getPath().split("/", -1));
        String last = parts.getLast();
        return parts.get(1) + "/" + parts.size() + (parts.size() > 3 && last.matches("[a-z-]+") ? "/" + last : "");
    }
}
