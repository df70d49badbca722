package io.countersign.reuse;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The difference of two listings of a public API.
 *
 * @param broken what users of the earlier one must change their code for
 * @param added what they need not know
 */
record ApiChange(List<String> broken, List<String> added) {

    static ApiChange between(List<String> before, List<String> after) {
        var known = new HashSet<>(before);
        var kept = new HashSet<>(after);
        var types = before.stream().filter(line -> line.contains(" is ")).map(ApiChange::type)
                .collect(Collectors.toSet());
        var gone = before.stream().filter(line -> !kept.contains(line)).map("- "::concat);
        var fresh = after.stream().filter(line -> !known.contains(line)).toList();
        Predicate<String> breaks = line -> breaks(line, types);
        return new ApiChange(Stream.concat(gone, fresh.stream().filter(breaks).map("+ "::concat)).toList(),
                fresh.stream().filter(breaks.negate()).map("+ "::concat).toList());
    }

    /** What is required anew must be there, and what is to be implemented anew is not in the implementations there are. */
    private static boolean breaks(String line, Set<String> types) {
        return line.startsWith("requires ") && !line.contains("static")
                || types.contains(type(line)) && (line.contains(" is ") || line.contains(PublicApi.TO_IMPLEMENT));
    }

    private static String type(String line) {
        return line.split(" ", 2)[0];
    }
}
