/**
 * Every outside source that the demonstration cites, each once. A fact about a real place stands in the
 * demonstration only if one of these says it; what they disagree about is said to be disagreed about.
 */
export type CitedSource = { title: string; url: string }

const source = (title: string, url: string): CitedSource => ({ title, url })

export const sources = {
  treasury: source('HM Treasury, Total Place, 25 March 2010', 'http://www.hm-treasury.gov.uk/psr_total_place.htm'),
  finalReport: source(
    'HM Treasury and Communities and Local Government, Total place: a whole area approach to public services, March 2010 (Crown copyright)',
    'https://www.slideshare.net/30088/total-place-report',
  ),
  blueprint: source(
    'Mondaq, Total Place: A Blueprint for the Future, 2010',
    'http://www.mondaq.com/uk/x/102686/government+policy+public+finance/Total+Place+A+Blueprint+for+the+Future',
  ),
  civilServiceReform: source(
    'Civil Service Reform UK, 2009-10 Total Place',
    'https://civilservicereformuk.com/copy-of-capability-reviews-1',
  ),
  launch: source(
    'LocalGov, Pilots will aim to test delivery of public services, 2009',
    'https://www.localgov.co.uk/Pilots-will-aim-to-test-delivery-of-public-services/15886',
  ),
  pilotList: source(
    'Leadership Centre, Total Place: frequently asked questions',
    'https://www.leadershipcentre.org.uk/totalplace/about/faqs/index.html',
  ),
  whoIsInvolved: source(
    'Leadership Centre, Who’s involved in Total Place?',
    'https://www.leadershipcentre.org.uk/totalplace/news/total-place-pilots-first-meeting/totalplace/about/involved.html',
  ),
  earlyResults: source(
    'Public Finance, Ministers mull over early results from Total Place, 16 February 2010',
    'https://www.publicfinance.co.uk/news/2010/02/ministers-mull-over-early-results-total-place',
  ),
  smarterGovernment: source(
    'PublicNet, Pre Budget Report dampens expectations about Total Place, 9 December 2009 (quoting Putting the frontline first: smarter government)',
    'http://www.publicnet.co.uk/news/2009/12/09/pre-budget-report-dampens-expectations-about-total-place/',
  ),
  fieldTrials: source(
    'PublicNet, Field trials to take Total Place forward, 25 March 2010',
    'http://www.publicnet.co.uk/news/2010/03/25/field-trials-to-take-total-place-forward/',
  ),
  guide: source(
    'PublicNet, Total Place: a practitioner’s guide, 30 January 2012',
    'http://www.publicnet.co.uk/book-news/2012/01/30/total-place-practitioners-guide/',
  ),
  croydonPilot: source(
    'Leadership Centre, Total Place pilot: Croydon, August 2009',
    'https://www.leadershipcentre.org.uk/totalplace/totalplaces/pilot/croydon.html',
  ),
  croydonBlueprint: source(
    'Community Care, Croydon’s blueprint to make children’s preventive services pay, 8 July 2010',
    'https://www.communitycare.co.uk/2010/07/08/croydons-blueprint-to-make-childrens-preventive-services-pay/',
  ),
  croydonConsultant: source(
    'Cameron Consultants, Croydon Council case study',
    'https://www.cameronconsultants.uk/case-study/croydon-council-catalysing-a-transformational-prevention-strategy',
  ),
  worcestershireEssay: source(
    'Fabian Society, The opportunity for a place-based approach',
    'https://fabians.org.uk/the-opportunity-for-a-place-based-approach/',
  ),
  worcestershireSlides: source(
    'Worcestershire Total Place, presentation of 4 December 2009',
    'https://www.slideserve.com/nichole-malone/worcestershire-powerpoint-ppt-presentation',
  ),
  startUpMoney: source(
    'Children & Young People Now, Joint Working: Lessons from Total Place, 18 June 2010',
    'https://www.cypnow.co.uk/other/article/joint-working-lessons-from-total-place',
  ),
  targetsAbolished: source(
    'Leadership Centre, Total Place update 57, 19 October 2010',
    'https://www.leadershipcentre.org.uk/totalplace/uncategorized/total-place-updates-october/index.html',
  ),
  januaryUpdate: source(
    'Leadership Centre, Total Place weekly update 32, 26 January 2010',
    'http://www.leadershipcentre.org.uk/totalplace/news/total-place-weekly-updates-january/index.html',
  ),
  learningHistory: source(
    'Leadership Centre, Places, people and politics: Learning to do things differently, May 2010',
    'https://leadershipcentre.org.uk/totalplace/uncategorized/learning/total-place-learning-history/index.html',
  ),
  twentyYears: source(
    'Local Government Association, Learning from 20 years of place pilots',
    'https://www.local.gov.uk/publications/learning-20-years-place-pilots',
  ),
  switchedOff: source(
    'UKauthority, Knowledge Hub architects defend switchover as lever is thrown, 30 March 2012',
    'http://www.ukauthority.com/NewsArticle/tabid/64/Default.aspx?id=3598',
  ),
  communitiesInNumbers: source(
    'Ben Lowndes, on the communities of practice in March 2011 (the address is that of the blog)',
    'https://benlowndes.blog/',
  ),
  publishedPayments: source(
    'Devon County Council, Spending over £500, published monthly under the Open Government Licence',
    'https://github.com/Devon-County-Council/spending',
  ),
  network: source('Total Place Network, What is Total Place?', 'https://totalplacenetwork.org.uk/totalplace'),
} as const

/** What says of an invented figure that nobody counted it. */
export const INVENTED: CitedSource = { title: 'Invented for this demonstration', url: '' }

/** Whose word is taken for where a town lies. */
export const GAZETTEER = 'GeoNames (geonames.org, CC BY 4.0)'

/** A source as a Markdown link. */
export const cite = ({ title, url }: CitedSource): string => `[${title}](${url})`
