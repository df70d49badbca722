package io.countersign.bootstrap;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** The words of local mode when it is ready: its nature, its address, and calls to try. */
final class LocalWelcome {

    static final String BEGIN_OF_CALLS = "To try it, paste all that follows into bash:";

    private static final String CALLS = "/first-calls.sh";
    private static final Pattern PLACE = Pattern.compile("@([a-z_-]+)@");

    private final Catalogue catalogue;
    private final LocalDatabase database;

    LocalWelcome(Catalogue catalogue, LocalDatabase database) {
        this.catalogue = catalogue;
        this.database = database;
    }

    String text(int port) {
        String base = "http://127.0.0.1:" + port;
        return """

                ================================================================================
                LOCAL MODE: everybody who reaches %1$s can sign in as anybody. Never serve others so.
                ================================================================================
                API       %1$s/api/v1, described by %1$s/openapi.yaml
                database  %2$s
                project   Demo project, %3$s
                people    admin, manager, contractor, viewer, and a consultant of each type:
                          %4$s
                token     curl %1$s/local/token -H 'Content-Type: application/json' \
                -d '{"username":"manager"}'

                %5$s

                %6$s""".formatted(base, database.description(), CatalogueIds.PROJECT,
                catalogue.types().stream().map(Catalogue.Type::slug).collect(Collectors.joining(", ")),
                BEGIN_OF_CALLS, calls(base));
    }

    private String calls(String base) {
        Map<String, String> places = new HashMap<>();
        catalogue.types().forEach(type -> places.put(type.slug(), type.id().toString()));
        catalogue.templates().forEach(template -> places.put(template.slug(), template.id().toString()));
        places.put("base", base);
        places.put("project", CatalogueIds.PROJECT.toString());
        return PLACE.matcher(template()).replaceAll(place -> known(places, place.group(1)));
    }

    private static String known(Map<String, String> places, String name) {
        String value = places.get(name);
        if (value == null) {
            throw new IllegalStateException(CALLS + ": nothing is called " + name);
        }
        return value;
    }

    private static String template() {
        try (InputStream content = LocalWelcome.class.getResourceAsStream(CALLS)) {
            if (content == null) {
                throw new IllegalStateException("not on the class path: " + CALLS);
            }
            return new String(content.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(CALLS, unreadable);
        }
    }
}
