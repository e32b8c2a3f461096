-- Fire services use addresses under gov.uk; fire.uk may belong to anybody, so nobody joins with it unasked.
DELETE FROM "EmailDomain" WHERE "domain" = 'fire.uk';
