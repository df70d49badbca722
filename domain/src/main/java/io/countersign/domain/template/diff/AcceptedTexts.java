package io.countersign.domain.template.diff;

import io.countersign.domain.document.TextRules;
import io.countersign.domain.json.JsonValue.JsonText;
import io.countersign.domain.template.Constraints;
import java.util.function.Predicate;
import java.util.stream.Stream;

/** The texts that constraints accept, which are known only when they are listed. */
record AcceptedTexts(Constraints constraints) {

    /** @return whether the accepted texts are listed and all like that */
    boolean allListed(Predicate<String> likeThat) {
        return !constraints.oneOf().isEmpty() && listed().allMatch(likeThat);
    }

    /** @return whether all accepted texts that are listed here are listed there */
    boolean allAreOf(Constraints other) {
        var texts = texts(other).toList();
        return listed().allMatch(texts::contains);
    }

    private Stream<String> listed() {
        return texts(constraints)
                .filter(text -> constraints.pattern().filter(pattern -> !pattern.matches(text)).isEmpty())
                .filter(text -> constraints.length().min().filter(min -> TextRules.length(text) < min).isEmpty())
                .filter(text -> constraints.length().max().filter(max -> TextRules.length(text) > max).isEmpty());
    }

    private static Stream<String> texts(Constraints constraints) {
        return constraints.oneOf().stream()
                .flatMap(value -> value instanceof JsonText(var text) ? Stream.of(text) : Stream.empty());
    }
}
