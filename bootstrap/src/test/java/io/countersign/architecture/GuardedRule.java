package io.countersign.architecture;

import com.tngtech.archunit.lang.ArchRule;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * A rule with what keeps it alive.
 *
 * @param number its number in the list of architecture rules
 * @param name the name of the constant that holds it
 * @param territories the packages of our own it names, on both sides
 * @param canaries bad classes of which it must report every single one
 */
record GuardedRule(int number, String name, ArchRule rule, List<Territory> territories, List<Class<?>> canaries) {

    private static final Pattern REASON = Pattern.compile(", because (.+)$", Pattern.DOTALL);

    private static final Pattern QUOTED_PACKAGES = Pattern.compile("'([a-z0-9.*()]+\\.\\.)'");

    static GuardedRule guard(int number, String name, ArchRule rule) {
        return new GuardedRule(number, name, rule, List.of(), List.of());
    }

    GuardedRule naming(Territory... named) {
        return new GuardedRule(number, name, rule, List.of(named), canaries);
    }

    GuardedRule namingEveryLayer() {
        return naming(Territory.DOMAIN, Territory.APPLICATION, Territory.WEB, Territory.PERSISTENCE,
                Territory.BOOTSTRAP);
    }

    GuardedRule reporting(Class<?>... bad) {
        List<Class<?>> all = Stream.concat(canaries.stream(), Stream.<Class<?>>of(bad)).toList();
        return new GuardedRule(number, name, rule, territories, all);
    }

    /** Every class nested in the given one shows one way to break the rule. */
    GuardedRule reportingAllIn(Class<?> zoo) {
        return reporting(Stream.of(zoo.getDeclaredClasses()).toArray(Class<?>[]::new));
    }

    /** The sentence that tells a newcomer what to do instead. */
    String fix() {
        Matcher reason = REASON.matcher(rule.getDescription());
        return reason.find() ? reason.group(1) : "";
    }

    List<String> packagesInItsText() {
        return QUOTED_PACKAGES.matcher(rule.getDescription()).results().map(found -> found.group(1)).toList();
    }

    List<String> namedPackages() {
        return Stream.concat(territories.stream().map(territory -> territory.packages),
                Arrays.stream(Foreign.values()).map(foreign -> foreign.packages)).toList();
    }

    @Override
    public String toString() {
        return number + " " + name;
    }
}
