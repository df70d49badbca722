package io.countersign.adapter.web.text;

import io.countersign.domain.consultant.Labels;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.springframework.http.HttpHeaders;

/**
 * The words for problems, faults and pages in one language. A text names facts as <code>{name}</code>, or as
 * <code>{name|term}</code> when the fact is a list of words that have a translation themselves.
 */
public final class Texts {

    private static final List<String> BUNDLES = List.of("problems", "record");

    /** English, the language when none is asked for. */
    public static final Texts ENGLISH = new Texts(Locale.ENGLISH);
    /** Hebrew. */
    public static final Texts HEBREW = new Texts(Locale.of("he"));

    private static final Map<Locale, Texts> ALL = Map.of(ENGLISH.locale, ENGLISH, HEBREW.locale, HEBREW);
    private static final Pattern PLACEHOLDER = Pattern.compile("\\{([A-Za-z]+)(\\|term)?\\}");
    private static final Pattern SEPARATOR = Pattern.compile(", ");

    private final Locale locale;
    private final Properties texts;

    private Texts(Locale locale) {
        this.locale = locale;
        this.texts = new Properties();
        BUNDLES.forEach(
                bundle -> texts.putAll(load("/messages/" + bundle + '_' + locale.getLanguage() + ".properties")));
    }

    private static Properties load(String resource) {
        try (var stream = Texts.class.getResourceAsStream(resource)) {
            if (stream == null) {
                throw new IllegalStateException("missing resource " + resource);
            }
            var texts = new Properties();
            texts.load(new InputStreamReader(stream, StandardCharsets.UTF_8));
            return texts;
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    /** @return the texts in the language that {@code Accept-Language} likes best, English when it likes none */
    public static Texts askedFor(HttpHeaders headers) {
        var asked = headers.getOrEmpty(HttpHeaders.ACCEPT_LANGUAGE);
        if (asked.isEmpty()) {
            return ENGLISH;
        }
        try {
            var ranges = Locale.LanguageRange.parse(String.join(",", asked));
            var best = Locale.lookup(ranges, List.of(ENGLISH.locale, HEBREW.locale));
            return best == null ? ENGLISH : ALL.getOrDefault(best, ENGLISH);
        } catch (IllegalArgumentException malformed) {
            return ENGLISH;
        }
    }

    /** @return the label in this language, or in the other, or the key when there is none */
    public String label(Labels labels, String key) {
        return (this == HEBREW ? labels.he().or(labels::en) : labels.en().or(labels::he)).orElse(key);
    }

    /** @return the language */
    public Locale locale() {
        return locale;
    }

    /** @return every text by its key */
    public Properties all() {
        var copy = new Properties();
        copy.putAll(texts);
        return copy;
    }

    /**
     * @return the text
     * @throws IllegalStateException when there is no such text
     */
    public String text(String key) {
        return find(key).orElseThrow(() -> new IllegalStateException(locale + " has no text " + key));
    }

    /** @return the word in this language, or as it is when there is no other */
    public String term(String word) {
        return find("term." + word.replace(' ', '-')).orElse(word);
    }

    /**
     * @return the text with its facts; when one of them is not there, the text that does without them
     * @throws IllegalStateException when there is no such text
     */
    public String text(String key, Map<String, String> facts) {
        var text = text(key);
        var missing = PLACEHOLDER.matcher(text).results().anyMatch(it -> !facts.containsKey(it.group(1)));
        if (missing) {
            return text(key + ".brief");
        }
        return PLACEHOLDER.matcher(text).replaceAll(it -> {
            var fact = facts.getOrDefault(it.group(1), "");
            return Matcher.quoteReplacement(it.group(2) == null ? fact : terms(fact));
        });
    }

    private String terms(String words) {
        return Arrays.stream(SEPARATOR.split(words)).map(this::term).collect(Collectors.joining(", "));
    }

    private Optional<String> find(String key) {
        return Optional.ofNullable(texts.getProperty(key));
    }
}
