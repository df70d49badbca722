package io.countersign.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import io.countersign.bootstrap.contract.Contract;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.util.Base64;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.openqa.selenium.WebElement;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The pages of the service in a real browser: that they work there, and that nothing in them is refused. */
@Tag("browser")
class BrowserIT {

    private static final Logger LOG = LoggerFactory.getLogger(BrowserIT.class);
    private static final String MISSING = "BrowserIT is skipped: no chromium and chromedriver on the path."
            + " Install them (apt-get install chromium chromium-driver), or name them with -Dtest.chromium= and"
            + " -Dtest.chromedriver=";

    private static Browser browser;

    @BeforeAll
    static void start() {
        var programs = Browser.Programs.find();
        if (programs.isEmpty()) {
            assertThat(Boolean.getBoolean("test.browser.required")).as(MISSING).isFalse();
            LOG.warn(MISSING);
        }
        browser = new Browser(programs.orElseGet(() -> Assumptions.abort(MISSING)));
    }

    @AfterAll
    static void stop() {
        if (browser != null) {
            browser.close();
        }
    }

    @BeforeEach
    void forget() {
        browser.complaints();
        browser.asked();
    }

    private static String address(String path) {
        return RunningService.get().base().resolve(path).toString();
    }

    private static void loadedEverythingFromTheService() {
        assertThat(browser.complaints()).isEmpty();
        assertThat(browser.asked()).isNotEmpty().allMatch(asked -> asked.startsWith(address("/")));
    }

    @Test
    void showsEveryOperationOfTheContract() {
        browser.open(address("/docs"), Map.of());
        browser.shown(".opblock-tag");
        browser.all(".opblock-tag-section:not(.is-open) .opblock-tag").forEach(WebElement::click);

        var operations = Contract.load().operations();
        assertThat(operations).isNotEmpty();
        for (var operation : operations) {
            browser.shown(".opblock-%s[id$='-%s']".formatted(operation.method().toLowerCase(Locale.ROOT),
                    operation.operationId()));
        }
        assertThat(browser.all(".opblock")).hasSameSizeAs(operations);
        assertThat(browser.all(".errors-wrapper")).isEmpty();
        loadedEverythingFromTheService();
    }

    @Test
    void triesAnOperationWithAToken() {
        var person = new BuildingSite().person("viewer");
        browser.open(address("/docs"), Map.of());
        browser.click(".btn.authorize");
        browser.shown(".auth-container input").sendKeys(person.token());
        browser.click(".auth-btn-wrapper .authorize");
        browser.click(".auth-btn-wrapper .btn-done");

        var operation = "[id$='-getMe']";
        browser.click(".opblock-tag[data-tag='People']");
        browser.click(operation + " .opblock-summary-control");
        browser.click(operation + " .try-out__btn");
        browser.click(operation + " .execute");

        assertThat(browser.shown(operation + " .live-responses-table .response .response-col_status").getText())
                .startsWith("200");
        assertThat(browser.shown(operation + " .live-responses-table .response .response-col_description").getText())
                .contains(person.userId());
        loadedEverythingFromTheService();
    }

    @Test
    void readsTheRecordFromRightToLeft() throws SQLException {
        var site = new BuildingSite();
        var plumbing = site.consultantType("plumbing");
        site.assign("plumber", plumbing);
        var submission = site.inReview(site.template(plumbing)).text("id");
        site.decide("plumber", submission, plumbing, 1, "approved_as_noted").expect(201);
        try (var database = RunningService.get().database().connect()) {
            LedgerIT.sealed(database, "equipment-submissions/" + submission);
        }

        browser.open(address(BuildingSite.SUBMISSIONS + submission),
                Map.of("Authorization", "Bearer " + site.person("viewer").token(), "Accept-Language", "he"));

        assertThat(browser.value("document.documentElement.dir")).isEqualTo("rtl");
        assertThat(browser.value("getComputedStyle(document.body).direction")).isEqualTo("rtl");
        var name = browser.shown("tr > th[scope=row]");
        var fact = browser.shown("tr > th[scope=row] + td");
        assertThat(name.getRect().x).as("what a fact is called stands on the right of it")
                .isGreaterThanOrEqualTo(fact.getRect().x + fact.getRect().width - 1);
        assertThat(name.getCssValue("background-color")).as("the style of the page")
                .isEqualTo("rgba(238, 238, 238, 1)");
        assertThat(browser.value("getComputedStyle(document.querySelector('code')).direction")).isEqualTo("ltr");
        assertThat(browser.value("document.documentElement.scrollWidth <= document.documentElement.clientWidth"))
                .as("nothing sticks out").isEqualTo(true);
        assertThat(browser.value("JSON.parse(document.getElementById('ledger-proof').textContent).path.length > 0"))
                .isEqualTo(true);
        assertThat(Base64.getDecoder().decode(browser.print()))
                .startsWith("%PDF-".getBytes(StandardCharsets.US_ASCII))
                .hasSizeGreaterThan(10_000);
        loadedEverythingFromTheService();
    }
}
