package io.countersign.adapter.web.problem;

import io.countersign.adapter.web.text.Texts;
import io.countersign.domain.fault.Fault;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * Why a call is not answered as asked, before it is put into words.
 *
 * @param variant which of the texts of the code says it, empty for the general one
 * @param facts the facts that the text names
 * @param faults everything that is wrong with the input
 * @param counts with {@code in-use}: how often, by what
 * @param headers to be sent with it
 */
public record Problem(ProblemCode code, String variant, Map<String, String> facts, List<Fault> faults,
        Map<String, Long> counts, Map<String, String> headers) {

    public Problem {
        facts = Map.copyOf(facts);
        faults = List.copyOf(faults);
        counts = new TreeMap<>(counts);
        headers = Map.copyOf(headers);
    }

    /** @return the problem in general */
    public static Problem of(ProblemCode code) {
        return new Problem(code, "", Map.of(), List.of(), Map.of(), Map.of());
    }

    /** @return that the request could not be read, in the words of that variant */
    public static Problem malformed(String variant) {
        return of(ProblemCode.MALFORMED_REQUEST).said(variant);
    }

    /** @return the same in the words of that variant */
    public Problem said(String newVariant) {
        return new Problem(code, newVariant, facts, faults, counts, headers);
    }

    /** @return the same with a fact that the text names */
    public Problem with(String name, Object fact) {
        var more = new LinkedHashMap<>(facts);
        more.put(name, fact.toString());
        return new Problem(code, variant, more, faults, counts, headers);
    }

    /** @return the same with everything that is wrong with the input */
    public Problem withFaults(List<Fault> all) {
        return new Problem(code, variant, facts, all, counts, headers);
    }

    /** @return the same with how often something is used, by what */
    public Problem withCounts(Map<String, Long> all) {
        return new Problem(code, variant, facts, faults, all, headers);
    }

    /** @return the same with a header of the response */
    public Problem withHeader(String name, String value) {
        var more = new LinkedHashMap<>(headers);
        more.put(name, value);
        return new Problem(code, variant, facts, faults, counts, more);
    }

    /** @return the text that says what happened */
    String detail(Texts texts) {
        var key = "problem." + code.slug() + ".detail";
        return texts.text(variant.isEmpty() ? key : key + '.' + variant, facts);
    }
}
