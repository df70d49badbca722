package io.countersign.domain.pattern;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The general categories of Unicode by their short names, in the version of Unicode that the running Java knows. */
final class GeneralCategories {

    /** At the index of the constant that {@link Character#getType(int)} returns; Java has no category 17. */
    private static final List<String> NAMES = List.of("Cn", "Lu", "Ll", "Lt", "Lm", "Lo", "Mn", "Me", "Mc", "Nd", "Nl",
            "No", "Zs", "Zl", "Zp", "Cc", "Cf", "", "Co", "Cs", "Pd", "Ps", "Pe", "Pc", "Po", "Sm", "Sc", "Sk", "So",
            "Pi", "Pf");

    private static final Map<String, CodePoints> BY_NAME = scan();

    private GeneralCategories() {
    }

    static Optional<CodePoints> named(String name) {
        return Optional.ofNullable(BY_NAME.get(name));
    }

    private static Map<String, CodePoints> scan() {
        Map<String, List<CodePoints>> runs = new HashMap<>();
        int first = 0;
        for (int next = 1; next <= Character.MAX_CODE_POINT + 1; next++) {
            if (next > Character.MAX_CODE_POINT || Character.getType(next) != Character.getType(first)) {
                String name = NAMES.get(Character.getType(first));
                CodePoints run = CodePoints.range(first, next - 1);
                runs.computeIfAbsent(name, key -> new ArrayList<>()).add(run);
                runs.computeIfAbsent(name.substring(0, 1), key -> new ArrayList<>()).add(run);
                first = next;
            }
        }
        Map<String, CodePoints> sets = new HashMap<>();
        runs.forEach((name, parts) -> sets.put(name, CodePoints.union(parts)));
        return Map.copyOf(sets);
    }
}
