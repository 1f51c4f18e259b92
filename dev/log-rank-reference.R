#!/usr/bin/env Rscript
# Writes what R's package survival says of public sets, for the Java tests of the log-rank test with exposure that begins late.
#
# Two files: the spells (set, from, to, event: 1 happened at its end, exposed), and what is to come of them: events, observed
# among the exposed, expected, the variance, and Peto's ratio with its 95 % interval. The score test of a Cox regression with the
# exact treatment of ties is the log-rank test with the hypergeometric variance.
#
#     dev/log-rank-reference.R jobs/src/test/resources/io/polyphony/jobs/stats
#
# Debian: apt-get install --no-install-recommends r-cran-survival
library(survival)

# Stanford heart transplants (Crowley and Hu 1977): everybody waits, who gets a heart is exposed from then on.
heart_spells <- with(heart, data.frame(set = "heart", from = start, to = stop, event = event, exposed = transplant == "1"))

# The same seen from day 100 on only: who began before comes late into view.
late <- subset(heart_spells, to > 100)
late_spells <- transform(late, set = "heart_late", from = pmax(from, 100))

# Freireich and others (1963), weeks in remission; exposed: placebo. Many ties, everybody from the beginning.
placebo <- c(1, 1, 2, 2, 3, 4, 4, 5, 5, 8, 8, 8, 8, 11, 11, 12, 12, 15, 17, 22, 23)
treated <- c(6, 6, 6, 6, 7, 9, 10, 10, 11, 13, 16, 17, 19, 20, 22, 23, 25, 32, 32, 34, 35)
relapsed <- c(1, 1, 1, 0, 1, 0, 1, 0, 0, 1, 1, 0, 0, 0, 1, 1, 0, 0, 0, 0, 0)
remission_spells <- data.frame(set = "remission", from = 0, to = c(placebo, treated), event = c(rep(1, 21), relapsed),
                               exposed = rep(c(TRUE, FALSE), each = 21))

spells <- rbind(heart_spells, late_spells, remission_spells)

said <- function(s) {
  fit <- coxph(Surv(from, to, event) ~ exposed, s, method = "exact", iter.max = 0)
  slope <- coxph(Surv(from, to, event) ~ exposed, s, method = "exact")$coefficients
  variance <- 1 / fit$var[1]
  apart <- sign(slope) * sqrt(fit$score * variance)
  observed <- sum(s$event[s$exposed])
  ratio <- exp(apart / variance + c(0, -1, 1) * qnorm(0.975) / sqrt(variance))
  data.frame(set = s$set[1], events = sum(s$event), observed = observed, expected = observed - apart, variance = variance,
             ratio = ratio[1], low = ratio[2], high = ratio[3])
}

write <- function(frame, file) {
  head <- paste("# Written by dev/log-rank-reference.R with R's survival", packageVersion("survival"))
  numbers <- vapply(frame, is.numeric, TRUE)
  frame[numbers] <- lapply(frame[numbers], function(x) vapply(x, format, "", digits = 15, trim = TRUE))
  writeLines(c(head, paste(names(frame), collapse = ","), do.call(paste, c(frame, sep = ","))), file)
}

folder <- commandArgs(trailingOnly = TRUE)[1]
write(transform(spells, exposed = as.integer(exposed)), file.path(folder, "log-rank-data.csv"))
write(do.call(rbind, lapply(split(spells, factor(spells$set, unique(spells$set))), said)), file.path(folder, "log-rank.csv"))
