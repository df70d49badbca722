package io.countersign.bootstrap.contract;

import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.web.reactive.result.method.RequestMappingInfo;
import org.springframework.web.reactive.result.method.annotation.RequestMappingHandlerMapping;

/**
 * The difference between what the service serves and what the contract lists, in both directions.
 *
 * @param unlisted served, but not in the contract
 * @param unserved in the contract, but not served
 */
record Routes(Set<Route> unlisted, Set<Route> unserved) {

    private static final String OURS = "io.countersign";
    private static final String ANY_METHOD = "*";

    static Routes compare(Set<Route> served, Contract contract) {
        var listed = contract.operations().stream().map(Operation::route).collect(Collectors.toSet());
        return new Routes(without(served, listed), without(listed, served));
    }

    /** @return what the controllers of this service answer to; a mapping for all methods shows as {@code *} */
    static Set<Route> servedBy(RequestMappingHandlerMapping mapping) {
        return mapping.getHandlerMethods().entrySet().stream()
                .filter(entry -> entry.getValue().getBeanType().getPackageName().startsWith(OURS))
                .flatMap(entry -> routes(entry.getKey()))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static Stream<Route> routes(RequestMappingInfo info) {
        var named = info.getMethodsCondition().getMethods().stream().map(Enum::name).toList();
        var methods = named.isEmpty() ? Set.of(ANY_METHOD) : named;
        return info.getPatternsCondition().getPatterns().stream()
                .flatMap(pattern -> methods.stream().map(method -> Route.of(method, pattern.getPatternString())));
    }

    private static Set<Route> without(Set<Route> routes, Set<Route> known) {
        return routes.stream().filter(route -> !known.contains(route)).collect(Collectors.toCollection(TreeSet::new));
    }
}
