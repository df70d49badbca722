package io.countersign.bootstrap.contract;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.LinkedHashSet;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.springframework.core.io.ByteArrayResource;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.reactive.result.method.RequestMappingInfo;
import org.springframework.web.reactive.result.method.annotation.RequestMappingHandlerMapping;

/** The comparison of service and contract sees a difference in either direction. */
class RoutesTest {

    private static final Contract CONTRACT = Contract.load();

    @Test
    void findsNoDifferenceWhenAllIsServed() {
        assertThat(Routes.compare(listed(), CONTRACT)).isEqualTo(new Routes(Set.of(), Set.of()));
    }

    @Test
    void takesNoOffenceAtTheNamesOfVariables() {
        assertThat(Route.of("GET", "/api/v1/users/{id}")).isEqualTo(Route.of("GET", "/api/v1/users/{userId}"))
                .hasToString("GET /api/v1/users/{}");
    }

    @Test
    void findsWhatTheContractDoesNotList() {
        var served = listed();
        served.add(Route.of("GET", "/api/v1/secrets"));
        served.add(Route.of("DELETE", "/api/v1/me"));

        assertThat(Routes.compare(served, CONTRACT)).isEqualTo(new Routes(
                Set.of(Route.of("GET", "/api/v1/secrets"), Route.of("DELETE", "/api/v1/me")), Set.of()));
    }

    @Test
    void findsWhatTheServiceDoesNotServe() {
        var served = listed();
        served.remove(Route.of("GET", "/api/v1/me"));

        assertThat(Routes.compare(served, CONTRACT))
                .isEqualTo(new Routes(Set.of(), Set.of(Route.of("GET", "/api/v1/me"))));
    }

    @Test
    void readsTheMappingsOfOurControllersOnly() throws NoSuchMethodException {
        var mapping = new RequestMappingHandlerMapping();
        register(mapping, RequestMappingInfo.paths("/a/{x}", "/b").methods(RequestMethod.GET, RequestMethod.PUT), this);
        register(mapping, RequestMappingInfo.paths("/c"), this);
        register(mapping, RequestMappingInfo.paths("/d").methods(RequestMethod.GET),
                new ByteArrayResource(new byte[0]));

        assertThat(Routes.servedBy(mapping)).map(Route::toString)
                .containsExactly("GET /a/{}", "PUT /a/{}", "GET /b", "PUT /b", "* /c");
    }

    private static void register(RequestMappingHandlerMapping mapping, RequestMappingInfo.Builder info, Object handler)
            throws NoSuchMethodException {
        mapping.registerMapping(info.build(), handler, handler.getClass().getMethod("hashCode"));
    }

    private static Set<Route> listed() {
        return CONTRACT.operations().stream().map(Operation::route)
                .collect(Collectors.toCollection(LinkedHashSet::new));
    }
}
